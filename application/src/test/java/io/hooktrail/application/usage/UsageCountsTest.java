package io.hooktrail.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsageCountsTest {

    @Test
    void MT_17_success_rate_is_successful_by_total_sent() {
        assertThat(counts(3, 2, 0, 1).successRate()).isEqualTo(new BigDecimal("66.67"));
    }

    @Test
    void MT_18_failed_counts_those_that_may_be_retried_and_those_that_are_exhausted() {
        UsageCounts counts = counts(10, 7, 1, 2);

        assertThat(counts.failed()).isEqualTo(3);
        assertThat(counts.failureRate()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void C3_the_two_rates_make_a_hundred_whatever_is_rounded() {
        for (int success = 0; success <= 7; success++) {
            UsageCounts counts = counts(7, success, 7 - success, 0);
            assertThat(counts.successRate().add(counts.failureRate())).isEqualByComparingTo("100");
        }
    }

    @Test
    void MT_17_there_is_no_rate_of_nothing() {
        assertThat(UsageCounts.NONE.successRate()).isNull();
        assertThat(UsageCounts.NONE.failureRate()).isNull();
        assertThat(UsageCounts.NONE.firstAttemptSuccessRate()).isNull();
        assertThat(UsageCounts.NONE.attemptErrorRate()).isNull();
    }

    @Test
    void TM_10_the_error_rate_is_failed_attempts_by_all_attempts() {
        assertThat(new UsageCounts(1, 1, 0, 0, 0, 4, 3).attemptErrorRate()).isEqualTo(new BigDecimal("75.00"));
    }

    private static UsageCounts counts(long sent, long success, long retrying, long exhausted) {
        return new UsageCounts(sent, success, retrying, exhausted, 0, 0, 0);
    }
}
