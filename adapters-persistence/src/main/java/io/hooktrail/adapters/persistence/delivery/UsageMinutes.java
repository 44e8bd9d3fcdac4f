package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.application.usage.LatencyHistogram;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The counters of {@code usage_minute}, in rows of this node. */
@Component
class UsageMinutes {

    /** The histogram comes as one text a row, because {@code unnest} takes arrays of arrays apart. */
    private static final MultiRow<Entry<UsageTally.Key, UsageTally.Counts>> ADD = new MultiRow<>(
            """
            insert into usage_minute as u (account_id, minute, webhook_id, type, action, sent, success, failed, exhausted,
                first_attempt_success, attempts, attempt_errors, latency, node)
            select account_id, minute, webhook_id, type, action, sent, success, failed, exhausted,
                first_attempt_success, attempts, attempt_errors, latency::int4[], node
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (account_id, minute, webhook_id, type, action, sent,
                success, failed, exhausted, first_attempt_success, attempts, attempt_errors, latency),
                (values (?)) as here (node)
            on conflict (account_id, minute, webhook_id, type, action, node) do update set
                sent = u.sent + excluded.sent,
                success = u.success + excluded.success,
                failed = u.failed + excluded.failed,
                exhausted = u.exhausted + excluded.exhausted,
                first_attempt_success = u.first_attempt_success + excluded.first_attempt_success,
                attempts = u.attempts + excluded.attempts,
                attempt_errors = u.attempt_errors + excluded.attempt_errors,
                latency = %s\
            """.formatted(sumOfLatencies()),
            List.of(
                    key("uuid", UsageTally.Key::account),
                    key("timestamptz", UsageTally.Key::minute),
                    key("uuid", UsageTally.Key::webhook),
                    key("text", UsageTally.Key::type),
                    key("text", UsageTally.Key::action),
                    count("int4", counts -> counts.sent),
                    count("int4", counts -> counts.success),
                    count("int4", counts -> counts.failed),
                    count("int4", counts -> counts.exhausted),
                    count("int4", counts -> counts.firstAttemptSuccess),
                    count("int4", counts -> counts.attempts),
                    count("int4", counts -> counts.attemptErrors),
                    count("text", UsageMinutes::latency)));

    private final JdbcOperations jdbc;
    private final int node;

    @Autowired
    UsageMinutes(JdbcOperations jdbc, Node node) {
        this(jdbc, node.number());
    }

    UsageMinutes(JdbcOperations jdbc, int node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    void add(UsageTally tally) {
        ADD.write(jdbc, tally.rows(), node);
    }

    /** Element by element: three times as fast as anything with {@code unnest}. */
    private static String sumOfLatencies() {
        return IntStream.rangeClosed(1, LatencyHistogram.zeros().length)
                .mapToObj(bucket -> "u.latency[%1$d] + excluded.latency[%1$d]".formatted(bucket))
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private static String latency(UsageTally.Counts counts) {
        var text = new StringBuilder("{");
        for (int count : counts.latency) {
            text.append(text.length() > 1 ? "," : "").append(count);
        }
        return text.append('}').toString();
    }

    private static Column<Entry<UsageTally.Key, UsageTally.Counts>> key(
            String type, Function<UsageTally.Key, Object> value) {
        return new Column<>(type, row -> value.apply(row.getKey()));
    }

    private static Column<Entry<UsageTally.Key, UsageTally.Counts>> count(
            String type, Function<UsageTally.Counts, Object> value) {
        return new Column<>(type, row -> value.apply(row.getValue()));
    }
}
