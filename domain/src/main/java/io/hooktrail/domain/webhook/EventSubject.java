package io.hooktrail.domain.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, in the words by which webhooks choose events.
 *
 * @param type an entity type such as {@code client}, or {@code booking}
 * @param action an action such as {@code update}; for bookings the state that was entered
 * @param graph the booking graph; null for entities
 */
public record EventSubject(
        String type, String action, @Nullable String graph) {

    /** The public event type, {@code <type>.<action>} (C13). */
    public String name() {
        return type + "." + action;
    }
}
