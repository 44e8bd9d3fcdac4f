package io.hooktrail.domain.entity;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.DomainCommand;
import java.time.Instant;

/** What can be said about an entity. */
public sealed interface EntityCommand extends DomainCommand {

    @Override
    EntityKey id();

    /**
     * Something was done to an entity.
     *
     * @param action canonical action
     * @param type what the type allows for this account, looked up by whoever asks
     * @param occurredAt when it was done
     * @param data what receivers are told besides, a JSON object; it enters no event
     */
    record TransitionEntity(EntityKey id, String action, EntityType type, Instant occurredAt, Instant at, Content data)
            implements EntityCommand {}
}
