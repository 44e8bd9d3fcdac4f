package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.InTransaction;
import io.hooktrail.application.PerUnit;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.delivery.DeliveryEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps deliveries, attempts and usage counters as the events tell them: the events of a unit are gathered, folded and
 * written at once, by about five statements whatever their number.
 *
 * <p>A failure undoes the transaction of the events.
 */
@Component
@ProcessingGroup(InTransaction.GROUP)
class DeliveryLogProjection implements Projection {

    private final PerUnit<GatheredDeliveries> gathered =
            new PerUnit<>(DeliveryLogProjection.class.getName(), GatheredDeliveries::new, this::write);
    private final DeliveryTable deliveries;
    private final AttemptTable attempts;
    private final UsageMinutes usage;

    DeliveryLogProjection(DeliveryTable deliveries, AttemptTable attempts, UsageMinutes usage) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.usage = usage;
    }

    @EventHandler
    void on(DeliveryEvent event, @MetaDataValue(Requester.ACTOR) @Nullable String actor) {
        gathered.current().add(event, actor);
    }

    private void write(GatheredDeliveries events) {
        Map<UUID, DeliveryChange> known = deliveries.find(events.begunBefore());
        List<DeliveryChange> changes = events.folded(known);
        deliveries.insert(changes.stream().filter(DeliveryChange::isNew).toList());
        deliveries.update(changes.stream().filter(change -> !change.isNew()).toList());
        attempts.write(changes);
        usage.add(UsageTally.of(changes));
    }
}
