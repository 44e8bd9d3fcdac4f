package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.VerbatimJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an entity.
 *
 * @param data what receivers are told besides; none unless said
 * @param occurredAt when it was done; now unless said
 * @param idempotencyKey makes telling it twice telling it once; 1 to 255 visible ASCII characters
 */
record EventRequest(
        String type,
        String action,
        String entityId,
        @Nullable VerbatimJson data,
        @Nullable Instant occurredAt,
        @Nullable String idempotencyKey) {}
