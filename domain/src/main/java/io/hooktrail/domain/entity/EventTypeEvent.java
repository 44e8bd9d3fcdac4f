package io.hooktrail.domain.entity;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an event type of an account. */
public sealed interface EventTypeEvent extends DomainEvent {

    @Override
    EventTypeKey id();

    /**
     * From now on the account and those below it may use the type with these actions.
     *
     * @param actions all that are registered now, those from before included
     */
    @EventType("event-type.registered")
    record EventTypeRegistered(EventTypeKey id, List<String> actions, Instant at) implements EventTypeEvent {}

    /**
     * Integrators can read what the data of such an event looks like.
     *
     * @param version counts from 1
     */
    @EventType("event-type.schema-added")
    record EventTypeSchemaAdded(
            EventTypeKey id,
            int version,
            String schema,
            @Nullable String example,
            Instant at) implements EventTypeEvent {}

    /** Integrators should stop relying on the type. */
    @EventType("event-type.deprecated")
    record EventTypeDeprecated(EventTypeKey id, Instant at) implements EventTypeEvent {}
}
