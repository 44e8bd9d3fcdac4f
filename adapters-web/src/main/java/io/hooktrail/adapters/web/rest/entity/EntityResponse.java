package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.application.entity.EntityView;
import java.time.Instant;

/**
 * An entity as it was last heard of.
 *
 * @param action the last one
 * @param changes how often it was heard of
 */
record EntityResponse(
        String id, String type, String action, Instant occurredAt, Instant createdAt, Instant updatedAt, long changes) {

    static EntityResponse of(EntityView entity) {
        return new EntityResponse(
                entity.key().entityId(),
                entity.key().type(),
                entity.lastAction(),
                entity.occurredAt(),
                entity.createdAt(),
                entity.changedAt(),
                entity.changes());
    }
}
