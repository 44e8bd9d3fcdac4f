package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.Measure;
import io.hooktrail.application.usage.WebhookStats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one webhook does.
 *
 * @param lastDay as the usage summary, of this webhook alone
 * @param errorRate failed attempts by all attempts that are kept, in percent (TM-10)
 * @param hours the last 24 hours; hours without anything are left out
 */
record WebhookStatsResponse(
        SummaryResponse lastDay, @Nullable BigDecimal errorRate, List<Map<String, @Nullable Object>> hours) {

    private static final List<Measure> HOURLY =
            List.of(Measure.COUNT, Measure.SUCCESS, Measure.FAILED, Measure.ATTEMPTS, Measure.P95);

    static WebhookStatsResponse of(WebhookStats stats) {
        return new WebhookStatsResponse(
                SummaryResponse.of(stats.lastDay()),
                stats.attemptErrorRate(),
                stats.hours().rows().stream()
                        .map(row -> MetricsResponse.data(row, HOURLY))
                        .toList());
    }
}
