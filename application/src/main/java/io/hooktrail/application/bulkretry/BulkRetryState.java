package io.hooktrail.application.bulkretry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words by which the API speaks of a bulk retry. */
public enum BulkRetryState {
    /** Its steps are made. */
    RUNNING,
    /** It waits to be resumed. */
    PAUSED,
    /** Every delivery had its turn; the last attempts may still be on their way. */
    FINISHED,
    /** It was called off. */
    CANCELLED;

    /** The one with this word, if there is one. */
    public static Optional<BulkRetryState> named(String word) {
        return Stream.of(values()).filter(s -> s.toString().equals(word)).findFirst();
    }

    /** The word, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
