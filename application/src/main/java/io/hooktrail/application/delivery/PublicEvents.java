package io.hooktrail.application.delivery;

import io.hooktrail.domain.DomainEvent;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/** Port: a feature says which of its domain events receivers may hear of, and what they are told. */
public interface PublicEvents {

    /** The public form; empty if receivers never hear of this event. Called within the event's transaction. */
    Optional<PublicEvent> of(DomainEvent event, EventMessage<?> message);
}
