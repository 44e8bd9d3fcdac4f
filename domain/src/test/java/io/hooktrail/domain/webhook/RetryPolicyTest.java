package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hooktrail.domain.Rejected;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy DEFAULT = RetryPreset.GKM_3X30.policy();

    @Test
    void C5_waits_2_then_6_then_18_minutes_by_default() {
        assertThat(DEFAULT.delayBefore(0, 0)).contains(Duration.ofMinutes(2));
        assertThat(DEFAULT.delayBefore(1, 0)).contains(Duration.ofMinutes(6));
        assertThat(DEFAULT.delayBefore(2, 0)).contains(Duration.ofMinutes(18));
        assertThat(DEFAULT.delayBefore(3, 0)).isEmpty();
    }

    @Test
    void GKM_27_fits_all_retries_into_30_minutes_even_at_the_end_of_the_jitter_and_with_every_time_out() {
        Duration pauses = Duration.ZERO;
        for (int used = 0; used < 3; used++) {
            pauses = pauses.plus(DEFAULT.delayBefore(used, 1).orElseThrow());
        }

        assertThat(pauses.plusSeconds(4 * 10)).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void varies_a_delay_by_its_share_in_either_direction() {
        assertThat(DEFAULT.delayBefore(0, -1)).contains(Duration.ofSeconds(108));
        assertThat(DEFAULT.delayBefore(0, 1)).contains(Duration.ofSeconds(132));
        assertThat(DEFAULT.withJitterShare(0).delayBefore(0, 1)).contains(Duration.ofMinutes(2));
    }

    @Property
    void stays_within_the_share_wherever_the_jitter_falls(
            @ForAll @IntRange(max = 2) int used, @ForAll @DoubleRange(min = -1, max = 1) double jitter) {
        Duration planned = DEFAULT.delays().get(used);
        Duration tolerance = planned.dividedBy(10);

        assertThat(DEFAULT.delayBefore(used, jitter).orElseThrow())
                .isBetween(planned.minus(tolerance), planned.plus(tolerance));
    }

    @Test
    void C6_retries_after_every_status_by_default_but_never_after_400_where_mytime_is_chosen() {
        assertThat(DEFAULT.retries(400)).isTrue();
        assertThat(RetryPreset.MYTIME_5.policy().retries(400)).isFalse();
        assertThat(RetryPreset.MYTIME_5.policy().retries(500)).isTrue();
        assertThat(RetryPreset.MYTIME_5.policy().delays()).hasSize(5);
    }

    @Test
    void once_means_no_retry() {
        assertThat(RetryPreset.ONCE.policy().delayBefore(0, 0)).isEmpty();
    }

    @Test
    void presets_are_found_by_the_name_they_show() {
        assertThat(RetryPreset.values())
                .allSatisfy(preset ->
                        assertThat(RetryPreset.named(preset.toString())).contains(preset));
        assertThat(RetryPreset.named("gkm-6")).isEmpty();
    }

    @Test
    void refuses_what_is_out_of_bounds() {
        assertRefused(Collections.nCopies(21, Duration.ofMinutes(1)), Set.of(), 0.1);
        assertRefused(List.of(Duration.ofHours(24).plusMillis(1)), Set.of(), 0.1);
        assertRefused(List.of(Duration.ofMillis(999)), Set.of(), 0.1);
        assertRefused(List.of(), Set.of(200), 0.1);
        assertRefused(List.of(), Set.of(600), 0.1);
        assertRefused(List.of(), Set.of(), 0.51);
        assertRefused(List.of(), Set.of(), Double.NaN);
    }

    @Test
    void allows_the_bounds_themselves() {
        var policy = new RetryPolicy(Collections.nCopies(20, Duration.ofHours(24)), Set.of(599, 300), 0.5);

        assertThat(policy.delays()).hasSize(20);
        assertThat(policy.nonRetryableStatuses()).containsExactly(300, 599);
    }

    private static void assertRefused(List<Duration> delays, Set<Integer> statuses, double jitterShare) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> new RetryPolicy(delays, statuses, jitterShare))
                .withMessageStartingWith("The retry policy cannot be used");
    }
}
