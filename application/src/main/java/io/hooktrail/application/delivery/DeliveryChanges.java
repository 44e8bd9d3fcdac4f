package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Collection;
import java.util.List;

/** Port: what happened to deliveries on any node, in the order of the log. Asked only while somebody watches. */
public interface DeliveryChanges {

    /** The position of the newest event of the log. */
    long head();

    /** What happened behind this position, at most so much. Transactions commit out of order, so gaps may fill up later. */
    List<Change> after(long position, int limit);

    /** These deliveries as they are now, in any order, whoever may see them. */
    List<DeliveryView> views(Collection<DeliveryId> deliveries);

    /**
     * Something happened to a delivery.
     *
     * @param position in the log; grows
     */
    record Change(long position, DeliveryId delivery) {}
}
