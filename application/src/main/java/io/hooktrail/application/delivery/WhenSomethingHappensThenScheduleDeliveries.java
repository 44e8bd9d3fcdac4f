package io.hooktrail.application.delivery;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.CommandOutcomes;
import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Every change that receivers may hear of becomes one delivery for each webhook that asked for it, in the transaction of
 * the change: once a command was answered, every delivery it causes is durable.
 *
 * <p>A failure undoes the transaction.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
final class WhenSomethingHappensThenScheduleDeliveries {

    private final List<PublicEvents> features;
    private final MatchingWebhooks webhooks;
    private final AttemptHandOver handOver;
    private final Scheduling scheduling;
    private final InstantSource clock;

    WhenSomethingHappensThenScheduleDeliveries(
            List<PublicEvents> features,
            MatchingWebhooks webhooks,
            AttemptHandOver handOver,
            Scheduling scheduling,
            InstantSource clock) {
        this.features = features;
        this.webhooks = webhooks;
        this.handOver = handOver;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message) {
        if (event instanceof DeliveryEvent) {
            return;
        }
        int deliveries =
                translated(event, message).map(said -> fanOut(said, message)).orElse(0);
        var id = new EventId(UUID.fromString(message.getIdentifier()));
        CommandOutcomes.current().happened(message, id, deliveries);
    }

    private Optional<PublicEvent> translated(DomainEvent event, EventMessage<?> message) {
        for (PublicEvents feature : features) {
            Optional<PublicEvent> said = feature.of(event, message);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** The content is kept whether or not anybody asked: a recovery may make deliveries later. */
    private int fanOut(PublicEvent said, EventMessage<?> message) {
        handOver.keep(said);
        List<MatchedWebhook> matching =
                webhooks.matching(said.subject(), said.outgoing().account());
        if (!matching.isEmpty()) {
            MetaData metadata = message.getMetaData().and(CausingCommands.CAUSATION_ID, message.getIdentifier());
            matching.forEach(
                    webhook -> scheduling.schedule(said, webhook, AttemptTrigger.AUTOMATIC, clock.instant(), metadata));
        }
        return matching.size();
    }
}
