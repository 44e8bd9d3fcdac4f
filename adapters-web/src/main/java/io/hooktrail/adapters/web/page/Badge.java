package io.hooktrail.adapters.web.page;

import io.hooktrail.domain.delivery.DeliveryStatus;

/**
 * How a status looks: a shape and words, with a colour (MT-28 to MT-31). The words stand in the messages under {@code
 * status.<name>} and {@code status.<name>.text}.
 *
 * @param name the status, and the class that colours it
 * @param icon an id of the sprite; no two differ in colour alone
 */
public record Badge(String name, String icon) {

    /** That of a delivery whose first attempt is due: it is on its way. */
    public static Badge underway() {
        return new Badge(DeliveryStatus.PENDING.toString(), "in-flight");
    }

    /** That of a delivery. */
    public static Badge of(DeliveryStatus status) {
        String icon = switch (status) {
            case PENDING -> "pending";
            case SUCCESS -> "success";
            case FAILED -> "failed";
            case EXHAUSTED -> "exhausted";
            case HELD -> "held";
            case CANCELLED -> "cancelled";
        };
        return new Badge(status.toString(), icon);
    }
}
