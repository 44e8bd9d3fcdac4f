package io.hooktrail.application.history;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event, as it was stored.
 *
 * @param position in the whole store; grows, with gaps
 * @param stream what it happened to
 * @param sequence within the stream, from 0
 * @param event its stored name
 * @param revision of its shape
 * @param account whose stream it is; null if nobody's
 * @param by who asked for it, and what it goes back to
 * @param data the event itself: facts, never a secret, a payload or personal data
 */
public record HistoryEntry(
        long position,
        String stream,
        String id,
        long sequence,
        String event,
        int revision,
        Instant at,
        @Nullable AccountId account,
        Cause by,
        Content data) {

    /**
     * Where an event comes from.
     *
     * @param actor on whose behalf
     * @param correlationId the message that began it all
     * @param causationId the message that it follows
     * @param requestId the HTTP request
     * @param traceId W3C trace id
     */
    public record Cause(
            @Nullable String actor,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String requestId,
            @Nullable String traceId) {}
}
