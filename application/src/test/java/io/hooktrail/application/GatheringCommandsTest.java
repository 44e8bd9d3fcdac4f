package io.hooktrail.application;

import static io.hooktrail.application.AKernel.asked;
import static io.hooktrail.application.Counter.count;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.application.KernelRejection.ChangedMeanwhile;
import io.hooktrail.domain.Rejected;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringCommandsTest {

    /** As Axon tells a unique violation: it may name the wrong aggregate, so the cause alone counts. */
    private static final RuntimeException LOST_RACE =
            new AggregateStreamCreationException("of somebody else", new SQLException("duplicate", "23505"));

    private static final RuntimeException DATABASE_DOWN =
            new EventStoreException("no events", new SQLException("connection refused", "08006"));

    private static final int BLOCKING = 99;

    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AKernel kernel = new AKernel().whenever((event, message) -> {
        if (event.amount() == BLOCKING) {
            taken.countDown();
            await(goOn);
        }
    });
    private final GatheringCommandDispatcher dispatcher = new GatheringCommandDispatcher(kernel.unit, 1, 3);

    @AfterEach
    void close() {
        goOn.countDown();
        dispatcher.close();
    }

    @Test
    void what_arrives_at_the_same_time_is_one_transaction() throws Exception {
        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1), count("b", 1), count("a", 2));

        assertThat(told(answers.get(2))).isInstanceOf(Accepted.class);
        assertThat(kernel.transactions.ends()).containsExactly("committed", "committed");
        assertThat(kernel.stream("a")).containsExactly("0:1", "1:2");
    }

    @Test
    void a_lost_race_is_repeated_one_by_one_on_what_is_true_by_then() throws Exception {
        kernelFailsAfterTheFirst(LOST_RACE, 1);

        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1), count("b", 1));

        assertThat(List.of(told(answers.get(0)), told(answers.get(1)))).hasOnlyElementsOfType(Accepted.class);
        assertThat(kernel.transactions.ends().stream().filter("committed"::equals))
                .hasSize(3);
        assertThat(kernel.stream("a")).containsExactly("0:1");
    }

    @Test
    void a_race_lost_again_and_again_is_a_conflict() throws Exception {
        kernelFailsAfterTheFirst(LOST_RACE, 5);

        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1), count("b", 1));

        assertThat(told(answers.get(0)))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.rejection()).isEqualTo(new ChangedMeanwhile("a")));
        assertThat(told(answers.get(1))).isInstanceOf(Accepted.class);
        assertThat(kernel.stream("a")).isEmpty();
    }

    @Test
    void a_poisoned_command_touches_nobody_else() throws Exception {
        kernel.whenever((event, message) -> {
            if (event.amount() == 13) {
                throw new IllegalStateException("a projection failed");
            }
        });

        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1), count("b", 13), count("a", 2));

        assertThat(told(answers.get(1))).isInstanceOf(IllegalStateException.class);
        assertThat(told(answers.get(2))).isInstanceOf(Accepted.class);
        assertThat(kernel.stream("a")).containsExactly("0:1", "1:2");
        assertThat(kernel.stream("b")).isEmpty();
    }

    @Test
    void while_the_database_is_down_everybody_is_told_and_nothing_is_repeated() throws Exception {
        kernelFailsAfterTheFirst(DATABASE_DOWN, 1);

        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1), count("b", 1));

        assertThat(List.of(told(answers.get(0)), told(answers.get(1)))).containsOnly(DATABASE_DOWN);
        assertThat(kernel.transactions.ends().stream().filter("committed"::equals))
                .hasSize(1);
    }

    @Test
    void a_full_queue_refuses_what_comes_and_keeps_what_waits() throws Exception {
        occupyTheWorker();
        List<CompletableFuture<Accepted>> waiting =
                dispatcher.dispatchAll(List.of(asked(count("a", 1)), asked(count("a", 2)), asked(count("a", 3))));

        CompletableFuture<Accepted> tooMuch = dispatcher.dispatch(asked(count("a", 4)));

        assertThat(tooMuch).isCompletedExceptionally();
        assertThat(told(tooMuch)).isInstanceOf(Overloaded.class);
        goOn.countDown();
        assertThat(told(waiting.getLast())).isInstanceOf(Accepted.class);
    }

    @Test
    void nobody_is_answered_before_the_commit() throws Exception {
        CompletableFuture<Accepted> answer = dispatcher.dispatch(asked(count("blocker", BLOCKING)));
        await(taken);

        assertThat(answer).isNotDone();
        goOn.countDown();
        assertThat(told(answer)).isInstanceOf(Accepted.class);
    }

    @Test
    void closing_handles_what_waits_and_takes_nothing_new() throws Exception {
        List<CompletableFuture<Accepted>> answers = gathered(count("a", 1));

        dispatcher.close();

        assertThat(answers.getFirst()).isCompleted();
        assertThat(told(dispatcher.dispatch(asked(count("a", 2))))).isInstanceOf(Overloaded.class);
    }

    private List<CompletableFuture<Accepted>> gathered(Counter.Count... commands) {
        occupyTheWorker();
        List<CompletableFuture<Accepted>> answers = dispatcher.dispatchAll(
                List.of(commands).stream().map(AKernel::asked).toList());
        goOn.countDown();
        return answers;
    }

    private void occupyTheWorker() {
        var unused = dispatcher.dispatch(asked(count("blocker", BLOCKING)));
        await(taken);
    }

    /** The transaction of the command that occupies the worker succeeds. */
    private void kernelFailsAfterTheFirst(RuntimeException failure, int times) {
        kernel.whenever((event, message) -> {
            if (event.amount() == BLOCKING) {
                CurrentUnitOfWork.get().root().afterCommit(unit -> kernel.transactions.failNext(failure, times));
            }
        });
    }

    private static Object told(CompletableFuture<Accepted> answer) throws InterruptedException, TimeoutException {
        try {
            return answer.get(10, SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
