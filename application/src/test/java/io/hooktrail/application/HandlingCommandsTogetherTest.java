package io.hooktrail.application;

import static io.hooktrail.application.AKernel.asked;
import static io.hooktrail.application.Counter.count;
import static io.hooktrail.application.Counter.countAndBreak;
import static io.hooktrail.application.Counter.countTooFar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.CommandUnit.Answer;
import io.hooktrail.application.CommandUnit.Done;
import io.hooktrail.application.CommandUnit.Failed;
import io.hooktrail.application.Counter.TooFar;
import io.hooktrail.application.KernelRejection.IdempotencyKeyReused;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import java.io.IOException;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;

class HandlingCommandsTogetherTest {

    private final AKernel kernel = new AKernel();

    @Test
    void many_commands_are_one_transaction() {
        List<Answer> answers = kernel.handle(asked(count("a", 1)), asked(count("b", 2)), asked(count("a", 3)));

        assertThat(answers).hasOnlyElementsOfType(Done.class).hasSize(3);
        assertThat(kernel.stream("a")).containsExactly("0:1", "1:3");
        assertThat(kernel.stream("b")).containsExactly("0:2");
        assertThat(kernel.transactions.ends()).containsExactly("committed");
    }

    /** With an aggregate cache the stream had a hole here, and the sum was wrong. */
    @Test
    void a_refused_command_undoes_itself_alone_even_after_an_event() {
        List<Answer> answers = kernel.handle(
                asked(count("a", 1)), asked(countTooFar("a", 5)), asked(count("a", 2)), asked(count("b", 3)));

        assertThat(answers.get(1))
                .satisfies(answer -> assertThat(rejection(answer)).isEqualTo(new TooFar()));
        assertThat(kernel.stream("a")).containsExactly("0:1", "1:2");
        assertThat(kernel.stream("b")).containsExactly("0:3");
    }

    /** By default Axon reports the failure, and commits the event. */
    @Test
    void a_checked_exception_undoes_its_command_like_any_other() {
        List<Answer> answers = kernel.handle(asked(countAndBreak("a", 5)), asked(count("b", 1)));

        assertThat(answers.getFirst())
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.failure()).isInstanceOf(IOException.class));
        assertThat(kernel.stream("a")).isEmpty();
        assertThat(kernel.stream("b")).containsExactly("0:1");
    }

    /** Axon's callbacks say "ok" before the commit. */
    @Test
    void nobody_hears_yes_when_the_commit_fails() {
        kernel.transactions.failNext(new IllegalStateException("no commit"), 1);

        assertThatThrownBy(() -> kernel.handle(asked(count("a", 1)), asked(count("b", 1))))
                .hasMessage("no commit");
        assertThat(kernel.stream("a")).isEmpty();
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void an_answer_names_the_events_of_its_own_command() {
        List<Answer> answers = kernel.handle(asked(count("a", 1)), asked(count("a", 2)));

        assertThat(accepted(answers.get(0)).events()).hasSize(1);
        assertThat(accepted(answers.get(1)).events())
                .hasSize(1)
                .isNotEqualTo(accepted(answers.get(0)).events());
    }

    @Test
    void locks_are_taken_in_one_order_before_the_streams_are_read() {
        kernel.handle(asked(count("c", 1)), asked(count("a", 1)), asked(count("b", 1)), asked(count("a", 1)));

        assertThat(kernel.steps).containsExactly("lock a", "lock b", "lock c", "read [a, b, c]");
    }

    @Test
    void locks_are_given_back_whatever_happens() throws InterruptedException {
        kernel.transactions.failNext(new IllegalStateException("no commit"), 1);
        assertThatThrownBy(() -> kernel.handle(asked(count("a", 1)))).hasMessage("no commit");

        var other = Thread.ofPlatform().start(() -> kernel.handle(asked(count("a", 2))));
        other.join(10_000);

        assertThat(kernel.stream("a")).containsExactly("0:2");
    }

    @Test
    void the_same_key_again_does_nothing_and_answers_as_before() {
        Accepted first =
                accepted(kernel.handle(asked(count("a", 1), "key", "body")).getFirst());

        Accepted again =
                accepted(kernel.handle(asked(count("other", 1), "key", "body")).getFirst());

        assertThat(again).isEqualTo(new Accepted("a", first.events(), first.deliveries(), true));
        assertThat(kernel.stream("a")).containsExactly("0:1");
        assertThat(kernel.stream("other")).isEmpty();
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        kernel.handle(asked(count("a", 1), "key", "body"));

        List<Answer> answers = kernel.handle(asked(count("a", 2), "key", "another body"), asked(count("a", 3)));

        assertThat(rejection(answers.getFirst())).isEqualTo(new IdempotencyKeyReused("key"));
        assertThat(kernel.stream("a")).containsExactly("0:1", "1:3");
    }

    @Test
    void the_same_key_twice_at_the_same_time_is_once() {
        List<Answer> answers = kernel.handle(asked(count("a", 1), "key", "body"), asked(count("a", 1), "key", "body"));

        assertThat(kernel.stream("a")).containsExactly("0:1");
        assertThat(accepted(answers.get(0)).repeated()).isFalse();
        assertThat(accepted(answers.get(1)))
                .isEqualTo(new Accepted("a", accepted(answers.get(0)).events(), 0, true));
    }

    @Test
    void a_refused_command_does_not_use_up_its_key() {
        kernel.handle(asked(countTooFar("a", 1), "key", "body"));

        assertThat(kernel.handle(asked(count("a", 2), "key", "body")).getFirst())
                .isInstanceOf(Done.class);
        assertThat(kernel.stream("a")).containsExactly("0:2");
    }

    /** A seat that cannot be taken undoes the booking that wanted it. */
    @Test
    void a_refusal_of_what_follows_undoes_what_it_followed_from() {
        kernel.whenever((event, message) -> {
            if (event.amount() == 7) {
                kernel.nested.dispatch(countTooFar("follower", 1), message.getMetaData());
            }
        });

        assertThatThrownBy(() -> kernel.handle(asked(count("a", 7)))).isInstanceOf(Rejected.class);
        assertThat(kernel.stream("a")).isEmpty();
        assertThat(kernel.stream("follower")).isEmpty();
    }

    @Test
    void what_follows_is_in_the_transaction_of_what_it_follows_from() {
        kernel.whenever((event, message) -> {
            if (event.amount() == 7) {
                kernel.nested.dispatch(count("follower", 1), message.getMetaData());
            }
        });

        kernel.handle(asked(count("a", 7)));

        assertThat(kernel.stream("follower")).containsExactly("0:1");
        assertThat(kernel.transactions.ends()).containsExactly("committed");
    }

    private static Accepted accepted(Answer answer) {
        return ((Done) answer).accepted();
    }

    private static Rejection rejection(Answer answer) {
        return ((Rejected) ((Failed) answer).failure()).rejection();
    }
}
