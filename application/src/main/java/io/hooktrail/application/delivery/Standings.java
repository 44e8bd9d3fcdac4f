package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.DeliveryId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** How the deliveries that a unit of work decided on stand at its end: what the recorder folded, for the saga to read. */
final class Standings {

    private static final String RESOURCE = Standings.class.getName();

    private Standings() {}

    static void put(Standing standing) {
        current().put(standing.delivery(), standing);
    }

    static Standing of(DeliveryId delivery) {
        return Objects.requireNonNull(current().get(delivery), "events of deliveries come from the recorder alone");
    }

    private static Map<DeliveryId, Standing> current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
