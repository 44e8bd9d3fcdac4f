package io.hooktrail.domain.booking;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of a booking. */
public record BookingId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
