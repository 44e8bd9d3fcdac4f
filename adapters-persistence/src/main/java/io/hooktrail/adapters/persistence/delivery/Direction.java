package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.DeliverySort;

/**
 * How a list runs: the major key one way, moments and ids maybe the other.
 *
 * @param majorDescending whether greater major keys come first
 * @param newestFirst whether later moments come first
 */
record Direction(boolean majorDescending, boolean newestFirst) {

    static Direction of(DeliverySort sort, boolean forward) {
        Direction asked = new Direction(sort.descending(), sort != DeliverySort.OLDEST);
        return forward ? asked : new Direction(!asked.majorDescending, !asked.newestFirst);
    }

    /** For {@code order by}. */
    String major() {
        return majorDescending ? " desc" : " asc";
    }

    /** For {@code order by}. */
    String minor() {
        return newestFirst ? " desc" : " asc";
    }

    /** What a later major key is to an earlier one. */
    String afterMajor() {
        return majorDescending ? " < " : " > ";
    }

    /** What a later moment in the list is to an earlier one. */
    String after() {
        return newestFirst ? " < " : " > ";
    }
}
