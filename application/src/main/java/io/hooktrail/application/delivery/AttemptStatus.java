package io.hooktrail.application.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words by which API, page and log speak of what came of an attempt (C2). */
public enum AttemptStatus {
    /** The receiver answered 2xx (GKM-10). */
    SUCCESS,
    /** Anything else. */
    FAILED,
    /** Whether the receiver accepted is not known: the node that sent the request never reported. */
    UNKNOWN;

    /** The one with this word, if there is one. */
    public static Optional<AttemptStatus> named(String word) {
        return Stream.of(values()).filter(s -> s.toString().equals(word)).findFirst();
    }

    /** The word, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
