package io.hooktrail.application;

import io.hooktrail.domain.EventId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command led to, told after its transaction is durable.
 *
 * @param stream the id of the stream that decided; when repeated, that of the first time
 * @param events the events of the command itself, in order; empty if it changed nothing
 * @param deliveries how many deliveries they caused
 * @param repeated whether the idempotency key had been used before, so nothing was done now
 */
public record Accepted(String stream, List<EventId> events, int deliveries, boolean repeated) {

    /** The first of the events, null if nothing changed. */
    public @Nullable EventId firstEvent() {
        return events.isEmpty() ? null : events.getFirst();
    }
}
