package io.hooktrail.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeSpansTest {

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min", "90, 90 s", "3600, 1 h", "5400, 90 min", "86400, 24 h"})
    void a_span_is_told_in_the_largest_unit_that_fits(long seconds, String words) {
        assertThat(WholeSpans.of(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void the_pauses_of_a_policy_come_in_order() {
        var policy = new RetryPolicy(List.of(Duration.ofSeconds(30), Duration.ofMinutes(5)), Set.of());

        assertThat(WholeSpans.pauses(policy)).isEqualTo("30 s, 5 min");
        assertThat(WholeSpans.pauses(new RetryPolicy(List.of(), Set.of()))).isEmpty();
    }
}
