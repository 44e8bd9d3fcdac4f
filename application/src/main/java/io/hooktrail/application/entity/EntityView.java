package io.hooktrail.application.entity;

import io.hooktrail.domain.entity.EntityKey;
import java.time.Instant;

/**
 * An entity as it was last heard of.
 *
 * @param occurredAt when the last action was done, as told
 * @param changedAt when Hooktrail was told
 * @param createdAt when it was first heard of
 * @param changes how often it was heard of
 */
public record EntityView(
        EntityKey key, String lastAction, Instant occurredAt, Instant changedAt, Instant createdAt, long changes) {}
