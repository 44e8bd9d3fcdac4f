package io.hooktrail.application.usage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts by time and dimension.
 *
 * @param rows by time, then by dimensions; combinations without anything are left out
 */
public record UsageMetrics(List<Row> rows) {

    /**
     * One combination.
     *
     * @param at when the interval begins
     * @param dimensions the values, in the order in which the dimensions were asked for
     */
    public record Row(Instant at, Map<Dimension, String> dimensions, UsageCounts counts, LatencyHistogram latency) {}
}
