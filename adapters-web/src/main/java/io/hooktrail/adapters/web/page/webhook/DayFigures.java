package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.chart.PercentileBars;
import io.hooktrail.adapters.web.page.chart.PercentileBars.Bar;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.WebhookStats;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook did in the last 24 hours.
 *
 * @param errorRate over all attempts that are kept
 * @param latency how long attempts took, as SVG; empty if there was none
 */
record DayFigures(
        String sent,
        String success,
        String successRate,
        String failed,
        String failureRate,
        boolean anyFailed,
        String pending,
        String errorRate,
        String latency) {

    private static final double MEDIAN = 0.50;
    private static final double MOST = 0.95;
    private static final double NEARLY_ALL = 0.99;

    static DayFigures of(WebhookStats stats, Reader reader, String description) {
        UsageCounts counts = stats.lastDay().counts();
        return new DayFigures(
                reader.count(counts.sent()),
                reader.count(counts.success()),
                reader.percent(counts.successRate()),
                reader.count(counts.failed()),
                reader.percent(counts.failureRate()),
                counts.failed() > 0,
                reader.count(stats.lastDay().pending()),
                reader.percent(stats.attemptErrorRate()),
                latency(stats.lastDay().latency(), reader, description));
    }

    private static String latency(LatencyHistogram took, Reader reader, String description) {
        List<Bar> bars = Stream.of(Map.entry("p50", MEDIAN), Map.entry("p95", MOST), Map.entry("p99", NEARLY_ALL))
                .flatMap(share -> bar(share.getKey(), took.percentile(share.getValue()), reader))
                .toList();
        return bars.isEmpty() ? "" : new PercentileBars(bars, description).svg();
    }

    private static Stream<Bar> bar(String name, @Nullable Integer milliseconds, Reader reader) {
        return milliseconds == null
                ? Stream.empty()
                : Stream.of(new Bar(name, reader.count(milliseconds) + " ms", milliseconds));
    }
}
