package io.hooktrail.domain.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words by which API, page and events speak of a delivery's state (C2). */
public enum DeliveryStatus {
    /** Awaiting its first attempt. */
    PENDING,
    /** Delivered. */
    SUCCESS,
    /** The last attempt did not succeed, another is planned. */
    FAILED,
    /** No automatic attempt is left. */
    EXHAUSTED,
    /** Its webhook is disabled. */
    HELD,
    /** Called off. */
    CANCELLED;

    /** The one with this word, if there is one. */
    public static Optional<DeliveryStatus> named(String word) {
        return Stream.of(values()).filter(s -> s.toString().equals(word)).findFirst();
    }

    /** The word, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
