package io.hooktrail.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.web.Answer.Done;
import io.hooktrail.adapters.web.Answer.Failed;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.booking.BookingId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingForManyThingsTest {

    private final FakeDispatcher dispatcher = new FakeDispatcher();
    private final Commands commands = new Commands(dispatcher);
    private final Problems problems = new Problems(List.of());

    @Test
    void tells_what_became_of_each_in_the_order_asked() {
        dispatcher.answering(asked -> switch (number(asked)) {
            case 1 ->
                throw new Rejected(new RoleTooLow(
                        List.of(Role.ADMIN), Role.VIEWER, new Credential.ApiKey(new ApiKeyId(new UUID(0, 1)))));
            case 2 -> throw new Overloaded();
            default -> new Accepted("x", List.of(), 0, false);
        });
        List<Answer> answers = commands.askAll(asked(0, 1, 2));
        assertThat(answers.get(0)).isInstanceOf(Done.class);
        assertThat(statusOf(answers.get(1))).isEqualTo(403);
        assertThat(statusOf(answers.get(2))).isEqualTo(503);
    }

    @Test
    void fails_as_a_whole_when_nothing_could_be_tried() {
        dispatcher.answering(asked -> {
            throw new Overloaded();
        });
        assertThatThrownBy(() -> commands.askAll(asked(0, 1))).isInstanceOf(Overloaded.class);
    }

    @Test
    void does_not_fail_because_everything_was_refused() {
        dispatcher.answering(asked -> {
            throw new Rejected(new RoleTooLow(
                    List.of(Role.ADMIN), Role.VIEWER, new Credential.ApiKey(new ApiKeyId(new UUID(0, 1)))));
        });
        assertThat(commands.askAll(asked(0, 1))).hasSize(2).allMatch(Failed.class::isInstance);
    }

    @Test
    void answers_nothing_with_nothing() {
        assertThat(commands.askAll(List.of())).isEmpty();
    }

    private int statusOf(Answer answer) {
        return problems.of(((Failed) answer).cause()).getStatus();
    }

    private static int number(Asked asked) {
        return (int) ((BookingId) asked.command().id()).value().getLeastSignificantBits();
    }

    private static List<Asked> asked(int... numbers) {
        return Stream.of(numbers)
                .flatMapToInt(Arrays::stream)
                .mapToObj(n -> Asked.of(
                        new Probe.Poke(new BookingId(new UUID(0, n)), WebKernel.NOW),
                        Requester.system(FakeAccounts.CHILD)))
                .toList();
    }
}
