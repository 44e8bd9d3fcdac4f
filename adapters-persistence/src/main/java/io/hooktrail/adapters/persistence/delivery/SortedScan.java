package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;

/**
 * Lists that collect what matches and sort it: all of one event or entity, and the newest of what matches where that is sorted by
 * something that no index knows.
 */
final class SortedScan {

    private static final Direction NEWEST_FIRST = Direction.of(DeliverySort.NEWEST, true);

    private SortedScan() {}

    static String ofDeliveries(DeliveryQuery query, DeliverySort sort, Direction direction, boolean fromPlace) {
        String source = query.isNarrow()
                ? "delivery d where d.account_id = any(:accounts)"
                        + query.onDelivery().sql()
                : newest(Timeline.ofDeliveries(query, NEWEST_FIRST, false), "delivery d", "d.id = newest.id");
        String rows = """
            select %s as major, coalesce(d.sent_at, d.called_off_at, 'infinity') as moment, d.id, 0 as number from %s\
            """.formatted(major(sort, "d.status", "d.last_code"), source);
        return places(rows, direction, fromPlace);
    }

    static String ofAttempts(DeliveryQuery query, DeliverySort sort, Direction direction, boolean fromPlace) {
        String source = query.isNarrow() ? allAttempts(query) : newestAttempts(query);
        String rows = "select %s as major, a.at as moment, a.delivery_id as id, a.number from %s"
                .formatted(major(sort, "a.status", "a.code"), source);
        return places(rows, direction, fromPlace);
    }

    private static String allAttempts(DeliveryQuery query) {
        String onDelivery = query.subjectOfDelivery().sql();
        return "attempt a "
                + (onDelivery.isEmpty() ? "" : "join delivery d on d.id = a.delivery_id")
                + " where a.account_id = any(:accounts) and a.number > 0 "
                + query.onEachAttempt().sql()
                + onDelivery;
    }

    private static String newestAttempts(DeliveryQuery query) {
        return newest(
                Timeline.ofAttempts(query, NEWEST_FIRST, false),
                "attempt a",
                "a.delivery_id = newest.id and a.number = newest.number");
    }

    private static String newest(String timeline, String table, String condition) {
        return "(%s) newest cross join lateral (select * from %s where %s offset 0) %s"
                .formatted(
                        timeline.replace(":limit", Integer.toString(DeliveryLog.SORTED)),
                        table,
                        condition,
                        table.substring(table.lastIndexOf(' ') + 1));
    }

    /** Only the page is turned into text, not all that is sorted. */
    private static String places(String rows, Direction direction, boolean fromPlace) {
        return """
            select major, moment::text as moment, id, number from (
                select * from (%1$s) places
                where %2$s
                order by major %3$s, moment %4$s, id %4$s, number %4$s
                limit :limit) page
            order by page.major %3$s, page.moment %4$s, id %4$s, number %4$s\
            """.formatted(rows, fromPlace ? past(direction) : "true", direction.major(), direction.minor());
    }

    private static String past(Direction direction) {
        return "major" + direction.afterMajor() + ":major or (major = :major and (moment, id, number)"
                + direction.after() + "(:moment::timestamptz, :id, :number))";
    }

    /** As text, the codes with three digits; those without an answer come first. */
    private static String major(DeliverySort sort, String status, String code) {
        return switch (sort) {
            case NEWEST, OLDEST -> "''";
            case STATUS, STATUS_DESCENDING -> status;
            case CODE, CODE_DESCENDING -> "coalesce(" + code + "::text, '')";
        };
    }
}
