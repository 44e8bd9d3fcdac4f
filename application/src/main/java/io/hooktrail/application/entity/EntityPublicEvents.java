package io.hooktrail.application.entity;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.application.delivery.PublicEvents;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/** What receivers hear of entities: each transition, as {@code <type>.<action>}. */
public final class EntityPublicEvents implements PublicEvents {

    @Override
    public Optional<PublicEvent> of(DomainEvent event, EventMessage<?> message) {
        return event instanceof EntityTransitioned e ? Optional.of(told(e, message)) : Optional.empty();
    }

    private static PublicEvent told(EntityTransitioned event, EventMessage<?> message) {
        var subject = new EventSubject(event.type(), event.action(), null);
        var outgoing = new OutgoingEvent(
                EventId.of(message.getIdentifier()),
                event.account(),
                subject.name(),
                event.id().entityId(),
                event.occurredAt(),
                EntityResource.of(event, dataOf(message)));
        return new PublicEvent(subject, outgoing);
    }

    /** Verbatim what the command carried; the empty object where no command is at hand, as in a replay. */
    private static Content dataOf(EventMessage<?> message) {
        return CausingCommands.behind(message)
                .map(command -> command instanceof TransitionEntity told ? told.data() : null)
                .orElse(Content.EMPTY);
    }
}
