package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.VerbatimJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says besides its address; see {@link EventRequest}. */
record TransitionRequest(
        @Nullable VerbatimJson data, @Nullable Instant occurredAt) {

    static final TransitionRequest NOTHING = new TransitionRequest(null, null);

    EventRequest about(String type, String entityId, String action) {
        return new EventRequest(type, action, entityId, data, occurredAt, null);
    }
}
