package io.hooktrail.application.delivery;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryDecider;
import io.hooktrail.domain.delivery.DeliveryEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Axon's handle on deliveries. They are too many for an aggregate object each: whoever has a standing gives it, the
 * decider decides, and the events join the running unit of work.
 */
final class DeliveryRecorder {

    /** The type of the streams. */
    static final String STREAM = "delivery";

    private final EventBus events;

    DeliveryRecorder(EventBus events) {
        this.events = events;
    }

    /**
     * Decides, and publishes into the running unit. The events belong to the account of the webhook, wherever the event
     * that they deliver happened and whoever asked.
     *
     * @return the standing afterwards
     */
    Standing decide(Standing before, DeliveryCommand command, MetaData metadata) {
        List<DeliveryEvent> decided = DeliveryDecider.decide(before.state(), command);
        Standing after = before.after(decided);
        Standings.put(after);
        MetaData ofTheOwner = ofTheOwner(before, metadata);
        long sequence = before.nextSequence();
        for (DeliveryEvent event : decided) {
            events.publish(new GenericDomainEventMessage<>(
                    STREAM, before.delivery().toString(), sequence++, event, ofTheOwner));
        }
        return after;
    }

    private static MetaData ofTheOwner(Standing standing, MetaData metadata) {
        String owner = standing.account().toString();
        return owner.equals(metadata.get(Requester.ACCOUNT)) ? metadata : metadata.and(Requester.ACCOUNT, owner);
    }

    /** Who did it, for which account, and what it goes back to. */
    static MetaData metadata(Requester by, Standing standing, String cause) {
        Map<String, Object> metadata = new HashMap<>(by.asMetadata());
        metadata.put(CausingCommands.CAUSATION_ID, cause);
        metadata.put(CausingCommands.CORRELATION_ID, standing.event().toString());
        return MetaData.from(metadata);
    }

    /** As above, where Hooktrail itself acts on one attempt. */
    static MetaData metadata(Standing standing) {
        String attempt = standing.delivery() + "/" + standing.state().progress().nextAttempt();
        return metadata(Requester.system(standing.account()), standing, attempt);
    }
}
