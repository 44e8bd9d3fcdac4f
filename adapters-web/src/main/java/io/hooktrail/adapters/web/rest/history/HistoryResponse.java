package io.hooktrail.adapters.web.rest.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.domain.account.AccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param position in the whole store; grows, with gaps
 * @param event its stored name; docs/events.md tells what each holds
 * @param data the event, byte by byte as it was stored
 */
record HistoryResponse(
        long position,
        String stream,
        String id,
        long sequence,
        String event,
        int revision,
        Instant at,
        @Nullable AccountId accountId,
        @Nullable String actor,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String requestId,
        @Nullable String traceId,
        @Schema(implementation = Object.class) @JsonRawValue String data) {

    static HistoryResponse of(HistoryEntry entry) {
        var by = entry.by();
        return new HistoryResponse(
                entry.position(),
                entry.stream(),
                entry.id(),
                entry.sequence(),
                entry.event(),
                entry.revision(),
                entry.at(),
                entry.account(),
                by.actor(),
                by.correlationId(),
                by.causationId(),
                by.requestId(),
                by.traceId(),
                new String(entry.data().json(), StandardCharsets.UTF_8));
    }
}
