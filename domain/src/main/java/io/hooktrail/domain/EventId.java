package io.hooktrail.domain;

import java.util.UUID;

/** The identity of one domain event: a UUID of version 7, so that ids sort by time (RFC 9562, 5.7). */
public record EventId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
