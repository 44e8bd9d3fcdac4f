package io.hooktrail.domain.entity;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;

/** What happened to an entity. */
public sealed interface EntityEvent extends DomainEvent {

    @Override
    EntityKey id();

    /**
     * An action of its type was done to an entity; receivers hear of it as {@code <type>.<action>}.
     *
     * @param occurredAt when it was done, as told
     * @param at when Hooktrail was told
     */
    @EventType("entity.transitioned")
    record EntityTransitioned(
            EntityKey id, AccountId account, String type, String action, Instant occurredAt, Instant at)
            implements EntityEvent {}
}
