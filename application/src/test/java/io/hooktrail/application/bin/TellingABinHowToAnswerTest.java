package io.hooktrail.application.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.bin.BinRejection.BehaviourUnusable;
import io.hooktrail.application.bin.BinRejection.BinNameUnusable;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingABinHowToAnswerTest {

    @Test
    void fails_so_many_requests_first() {
        var behaviour = new Behaviour(204, Duration.ZERO, 2, null);
        assertThat(behaviour.statusAfter(0)).isEqualTo(500);
        assertThat(behaviour.statusAfter(1)).isEqualTo(500);
        assertThat(behaviour.statusAfter(2)).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"199, 0, 0", "600, 0, 0", "200, -1, 0", "200, 60001, 0", "200, 0, -1", "200, 0, 101"})
    void refuses_what_no_bin_can_do(int status, long delay, int failFirst) {
        assertThatThrownBy(() -> new Behaviour(status, Duration.ofMillis(delay), failFirst, null))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.rejection()).isInstanceOf(BehaviourUnusable.class));
    }

    @Test
    void takes_the_bounds_themselves() {
        assertThat(new Behaviour(599, Duration.ofMinutes(1), 100, "x".repeat(16 * 1024)).status())
                .isEqualTo(599);
        assertThatThrownBy(() -> new Behaviour(200, Duration.ZERO, 0, "x".repeat(16 * 1024 + 1)))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb"})
    void refuses_a_name_that_cannot_be_shown(String name) {
        assertThatThrownBy(() -> Bin.empty(
                        new BinId(new UUID(0, 1)), new AccountId(new UUID(0, 2)), name, Behaviour.USUAL, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.rejection()).isInstanceOf(BinNameUnusable.class));
    }
}
