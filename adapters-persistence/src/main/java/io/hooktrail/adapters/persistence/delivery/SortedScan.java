package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.DeliverySort;

/** Lists that collect all that match and sort it: of one event or entity, or by something that no index knows. */
final class SortedScan {

    private SortedScan() {}

    static String ofDeliveries(DeliveryQuery query, DeliverySort sort, Direction direction, boolean fromPlace) {
        String rows = """
            select %s as major, coalesce(d.sent_at, d.called_off_at, 'infinity') as moment, d.id, 0 as number
            from delivery d where d.account_id = any(:accounts) %s\
            """.formatted(
                major(sort, "d.status", "d.last_code"), query.onDelivery().sql());
        return places(rows, direction, fromPlace);
    }

    static String ofAttempts(DeliveryQuery query, DeliverySort sort, Direction direction, boolean fromPlace) {
        String onDelivery = query.subjectOfDelivery().sql();
        String rows = """
            select %s as major, a.at as moment, a.delivery_id as id, a.number
            from attempt a %s
            where a.account_id = any(:accounts) and a.number > 0 %s %s\
            """.formatted(
                        major(sort, "a.status", "a.code"),
                        onDelivery.isEmpty() ? "" : "join delivery d on d.id = a.delivery_id",
                        query.onEachAttempt().sql(),
                        onDelivery);
        return places(rows, direction, fromPlace);
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
