package io.hooktrail.adapters.persistence.delivery;

import java.util.stream.Collectors;

/**
 * Lists that follow the attempts in the order in which they were made.
 *
 * <p>Attempts are written once, so they may be indexed by time, which rows of {@code delivery} may not. A lateral join with
 * {@code offset 0} keeps its order and its index whatever the planner believes about partitions that were empty when it looked.
 */
final class Timeline {

    private Timeline() {}

    /** Places of deliveries: by their first attempts, and those still to be sent. */
    static String ofDeliveries(DeliveryQuery query, Direction direction, boolean fromPlace) {
        String sent = lanes(
                query.lanes(),
                direction,
                "0",
                "a.number <= 1" + query.onFirstAttempt().sql() + past(fromPlace, direction, "a.at, a.delivery_id"),
                query.stateOfDelivery());
        String all = query.admitsUnsent() ? unsent(query, direction, fromPlace) + " union all " + sent : sent;
        return merged(query.lanes(), all, direction);
    }

    /** Places of attempts. */
    static String ofAttempts(DeliveryQuery query, Direction direction, boolean fromPlace) {
        String condition = "a.number > 0" + query.onEachAttempt().sql()
                + past(fromPlace, direction, "a.at, a.delivery_id, a.number");
        String all = lanes(query.lanes(), direction, "a.number", condition, query.subjectOfDelivery());
        return merged(query.lanes(), all, direction);
    }

    /** What waits for its first attempt is in the schedule, which is short. */
    private static String unsent(DeliveryQuery query, Direction direction, boolean fromPlace) {
        String past = past(fromPlace, direction, "'infinity'::timestamptz, delivery_id");
        return """
            (select 'infinity'::timestamptz as moment, s.delivery_id as id, 0 as number
             from (select delivery_id from schedule
                   where account_id = any(:accounts) and attempts = 0 %1$s
                   order by delivery_id %2$s) s
             cross join lateral (select 1 from delivery d where d.id = s.delivery_id %3$s offset 0) d
             order by s.delivery_id %2$s
             limit :limit)\
            """.formatted(past, direction.minor(), query.onDelivery().sql());
    }

    private static String lanes(
            Lanes lanes, Direction direction, String number, String condition, Conditions onDelivery) {
        return lanes.kinds().stream()
                .map(kind -> lanes(kind, direction, number, condition, joined(onDelivery)))
                .collect(Collectors.joining(" union all "));
    }

    private static String lanes(Lanes.Kind kind, Direction direction, String number, String condition, String joined) {
        return """
            (select t.* from %1$s cross join lateral (
                select a.at as moment, a.delivery_id as id, %2$s as number
                from attempt a %3$s
                where %4$s and %5$s
                order by a.at %6$s, a.delivery_id %6$s, a.number %6$s
                limit :limit) t)\
            """.formatted(kind.source(), number, joined, kind.condition(), condition, direction.minor());
    }

    private static String merged(Lanes lanes, String places, Direction direction) {
        // What is in lanes of two kinds is in the list once.
        String source = lanes.kinds().size() > 1 ? "select distinct * from (" + places + ") found" : places;
        return """
            select '' as major, moment::text as moment, id, number from (%1$s) places
            order by places.moment %2$s, id %2$s, number %2$s
            limit :limit\
            """.formatted(source, direction.minor());
    }

    private static String joined(Conditions onDelivery) {
        String conditions = onDelivery.sql();
        return conditions.isEmpty()
                ? ""
                : " cross join lateral (select 1 from delivery d where d.id = a.delivery_id" + conditions
                        + " offset 0) d";
    }

    private static String past(boolean fromPlace, Direction direction, String keys) {
        if (!fromPlace) {
            return "";
        }
        String place = keys.endsWith("number") ? "(:moment::timestamptz, :id, :number)" : "(:moment::timestamptz, :id)";
        return " and (" + keys + ")" + direction.after() + place;
    }
}
