package io.hooktrail.adapters.persistence.history;

import io.hooktrail.application.history.HistoryFilter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on {@code domain_event}, with its parameters. */
final class HistoryConditions {

    /** Between the making of an event's id and its place in the store lies less than this. */
    private static final long SLACK_MILLIS = 60_000;

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> params;

    private HistoryConditions(Map<String, Object> params) {
        this.params = params;
    }

    /** Puts the parameters where the others are. */
    static String of(HistoryFilter filter, Map<String, Object> params) {
        var all = new HistoryConditions(params);
        all.add("id", filter.id(), "");
        all.add("stream", filter.stream(), " and type = :stream");
        all.add("event", filter.event(), " and payload_type = :event");
        all.add("actor", filter.actor(), " and convert_from(meta_data, 'UTF8')::json ->> 'actor' = :actor");
        all.from(filter.from());
        all.to(filter.to());
        return all.conditions.toString();
    }

    private void add(String name, @Nullable Object value, String condition) {
        if (value != null) {
            params.put(name, value);
            conditions.append(condition);
        }
    }

    /** Ids begin with their time, so the index of ids tells where in the store a moment lies. */
    private void from(@Nullable Instant from) {
        if (from != null) {
            add("from", from.atOffset(ZoneOffset.UTC), " and recorded_at >= :from");
            add("first", startingAt(from.minusMillis(SLACK_MILLIS)), """
                 and global_index >= coalesce((select global_index from domain_event where event_identifier >= :first
                    order by event_identifier limit 1), 9223372036854775807)\
                """);
        }
    }

    private void to(@Nullable Instant to) {
        if (to != null) {
            add("to", to.atOffset(ZoneOffset.UTC), " and recorded_at < :to");
            add("last", startingAt(to.plusMillis(SLACK_MILLIS)), """
                 and global_index <= coalesce((select global_index from domain_event where event_identifier >= :last
                    order by event_identifier limit 1), 9223372036854775807)\
                """);
        }
    }

    private static UUID startingAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }
}
