package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of one unit of work, in order. */
final class GatheredDeliveries {

    private final Map<UUID, DeliveryHead> begun = new LinkedHashMap<>();
    private final List<DeliveryEvent> events = new ArrayList<>();

    void add(DeliveryEvent event, @Nullable String actor) {
        if (event instanceof DeliveryScheduled scheduled) {
            begun.put(event.id().value(), DeliveryHead.of(scheduled, actor));
        } else {
            events.add(event);
        }
    }

    /** Deliveries that were there before this unit. */
    Set<UUID> begunBefore() {
        var ids = new HashSet<UUID>();
        events.forEach(event -> ids.add(event.id().value()));
        ids.removeAll(begun.keySet());
        return ids;
    }

    /**
     * What the events make of each delivery.
     *
     * @param known those that were there before; the events of one that is not there, because retention took it, are void
     */
    List<DeliveryChange> folded(Map<UUID, DeliveryChange> known) {
        var changes = new LinkedHashMap<UUID, DeliveryChange>();
        begun.forEach((id, head) -> changes.put(id, new DeliveryChange(head, null)));
        changes.putAll(known);
        for (DeliveryEvent event : events) {
            DeliveryChange change = changes.get(event.id().value());
            if (change != null) {
                change.fold(event);
            }
        }
        return List.copyOf(changes.values());
    }
}
