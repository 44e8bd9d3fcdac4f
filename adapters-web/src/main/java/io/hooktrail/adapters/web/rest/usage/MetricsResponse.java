package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Measure;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.UsageMetrics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param data an object for each interval and combination: {@code at}, each dimension, each measure
 */
record MetricsResponse(
        Instant from,
        Instant to,
        String granularity,
        List<String> dimensions,
        List<String> measures,
        List<Map<String, @Nullable Object>> data) {

    static MetricsResponse of(MetricsQuery query, List<Measure> measures, UsageMetrics metrics) {
        return new MetricsResponse(
                query.from(),
                query.to(),
                query.granularity().toString(),
                query.dimensions().stream().map(Dimension::toString).toList(),
                measures.stream().map(Measure::toString).toList(),
                metrics.rows().stream().map(row -> data(row, measures)).toList());
    }

    static Map<String, @Nullable Object> data(UsageMetrics.Row row, List<Measure> measures) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("at", row.at());
        row.dimensions().forEach((dimension, value) -> data.put(dimension.toString(), value));
        measures.forEach(measure -> data.put(measure.toString(), measure.of(row)));
        return data;
    }
}
