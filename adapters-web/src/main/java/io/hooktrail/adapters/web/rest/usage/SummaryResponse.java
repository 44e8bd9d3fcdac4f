package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageSummary;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last 24 hours. Rates are percent with two decimals, null when nothing was sent.
 *
 * @param window in whole minutes, the one that began 24 hours ago included
 * @param sent deliveries whose first attempt was in the window: success + failed
 * @param failed those not delivered, exhausted ones included
 * @param exhausted those of them for which no attempt will follow
 * @param pending deliveries that await their first attempt; not part of sent
 */
record SummaryResponse(
        Instant asOf,
        String window,
        long sent,
        long success,
        @Nullable BigDecimal successRate,
        long failed,
        @Nullable BigDecimal failureRate,
        long exhausted,
        long pending,
        @Nullable BigDecimal firstAttemptSuccessRate,
        Latency latencyMs) {

    /** Percentiles of the durations of the attempts; null without any. */
    record Latency(
            @Nullable Integer p50,
            @Nullable Integer p95,
            @Nullable Integer p99) {

        static Latency of(LatencyHistogram latency) {
            return new Latency(latency.percentile(0.50), latency.percentile(0.95), latency.percentile(0.99));
        }
    }

    static SummaryResponse of(UsageSummary summary) {
        UsageCounts counts = summary.counts();
        return new SummaryResponse(
                summary.asOf(),
                "24h",
                counts.sent(),
                counts.success(),
                counts.successRate(),
                counts.failed(),
                counts.failureRate(),
                counts.exhausted(),
                summary.pending(),
                counts.firstAttemptSuccessRate(),
                Latency.of(summary.latency()));
    }
}
