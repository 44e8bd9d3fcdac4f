package io.hooktrail.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThat(of().percentile(0.5)).isNull();
    }

    @Test
    void one_value_is_every_percentile_within_its_bucket() {
        assertThat(of(80).percentile(0.5)).isBetween(70, 100);
        assertThat(of(80).percentile(0.99)).isBetween(70, 100);
    }

    @Test
    void GKM_06_percentiles_lie_within_the_bucket_of_the_true_value() {
        int[] values = java.util.stream.IntStream.rangeClosed(1, 1000).toArray();

        assertThat(of(values).percentile(0.50)).isBetween(400, 500);
        assertThat(of(values).percentile(0.95)).isBetween(900, 1000);
        assertThat(of(values).percentile(0.99)).isBetween(980, 1000);
    }

    @Test
    void bounds_belong_to_the_bucket_below() {
        assertThat(LatencyHistogram.bucketOf(Duration.ofMillis(100)))
                .isEqualTo(LatencyHistogram.bucketOf(Duration.ofMillis(71)))
                .isLessThan(LatencyHistogram.bucketOf(Duration.ofMillis(101)));
    }

    @Test
    void what_is_longer_than_any_bound_counts_in_the_last_bucket() {
        assertThat(LatencyHistogram.bucketOf(Duration.ofHours(2))).isEqualTo(LatencyHistogram.zeros().length - 1);
        assertThat(of(7_200_000).percentile(0.5)).isEqualTo(30_000);
    }

    private static LatencyHistogram of(int... milliseconds) {
        var counts = new long[LatencyHistogram.zeros().length];
        for (int value : milliseconds) {
            counts[LatencyHistogram.bucketOf(Duration.ofMillis(value))]++;
        }
        return new LatencyHistogram(counts);
    }
}
