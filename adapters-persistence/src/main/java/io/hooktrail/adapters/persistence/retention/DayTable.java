package io.hooktrail.adapters.persistence.retention;

import io.hooktrail.domain.retention.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * A table that is partitioned by day of UTC: a range of its key, because the first 48 bits of the key are its time.
 *
 * @param options of each partition
 * @param account how a row of the table, {@code t}, tells its account; completed by a condition
 */
record DayTable(String name, String key, RetentionClass kept, String options, String account) {

    /** What depends on others comes first. */
    static final List<DayTable> ALL = List.of(
            new DayTable(
                    "attempt_exchange",
                    "delivery_id",
                    RetentionClass.DELIVERY_LOG,
                    "",
                    "exists (select 1 from delivery d where d.id = t.delivery_id and d.account_id %s)"),
            new DayTable("content", "event_id", RetentionClass.DELIVERY_LOG, "", "t.account_id %s"),
            new DayTable("attempt", "delivery_id", RetentionClass.METRICS, "", "t.account_id %s"),
            new DayTable("delivery", "id", RetentionClass.METRICS, "with (fillfactor = 45)", "t.account_id %s"));

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("_yyyyMMdd");

    /** The name of a day's partition. */
    String partition(LocalDate day) {
        return name + SUFFIX.format(day);
    }

    /** The statement that makes a day's partition, if there is none. */
    String create(LocalDate day) {
        return "create table if not exists %s partition of %s for values from ('%s') to ('%s') %s"
                .formatted(partition(day), name, first(day), first(day.plusDays(1)), options);
    }

    /** The day of a partition by its name. */
    LocalDate day(String partition) {
        return LocalDate.parse(partition.substring(name.length()), SUFFIX);
    }

    /** The least key of a day. */
    static UUID first(LocalDate day) {
        return first(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The least key of a moment. */
    static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
