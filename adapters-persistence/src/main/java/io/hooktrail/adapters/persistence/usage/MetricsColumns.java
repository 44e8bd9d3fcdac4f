package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.UsageMetrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dimensions as columns. */
final class MetricsColumns {

    private MetricsColumns() {}

    static String of(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> ", " + column(dimension) + " as by_" + dimension)
                .collect(Collectors.joining());
    }

    static String groups(List<Dimension> dimensions) {
        String places = IntStream.rangeClosed(1, dimensions.size() + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return " group by " + places + " order by " + places;
    }

    static UsageMetrics.Row row(ResultSet row, List<Dimension> dimensions) throws SQLException {
        Map<Dimension, String> values = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            values.put(dimension, row.getString("by_" + dimension));
        }
        return new UsageMetrics.Row(
                row.getObject("bin", OffsetDateTime.class).toInstant(),
                values,
                UsageSums.counts(row),
                UsageSums.latency(row));
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> "type";
            case ACTION -> "action";
            case EVENT -> "type || '.' || action";
            case WEBHOOK -> "webhook_id::text";
            case ACCOUNT -> "account_id::text";
        };
    }
}
