package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.application.delivery.DeliverySort;
import java.util.List;

/**
 * The head of a column that the list can be sorted by (GKM-17).
 *
 * @param name a key of the messages
 * @param order as {@code aria-sort} says it
 * @param url the list sorted by it, or the other way round if it is
 */
record Column(String name, String order, String icon, String url) {

    /** Those that can be sorted, in the order in which they stand. */
    static List<Column> all(AttemptsQuery query, DeliverySort sort) {
        return List.of(
                of("status", DeliverySort.STATUS, DeliverySort.STATUS_DESCENDING, query, sort),
                of("code", DeliverySort.CODE_DESCENDING, DeliverySort.CODE, query, sort),
                of("at", DeliverySort.NEWEST, DeliverySort.OLDEST, query, sort));
    }

    private static Column of(
            String name, DeliverySort first, DeliverySort second, AttemptsQuery query, DeliverySort sort) {
        String url = query.sorted((sort == first ? second : first).toString()).url();
        if (sort != first && sort != second) {
            return new Column(name, "none", "selector", url);
        }
        return sort.descending()
                ? new Column(name, "descending", "arrow-down", url)
                : new Column(name, "ascending", "arrow-up", url);
    }
}
