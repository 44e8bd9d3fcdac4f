package io.hooktrail.application.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/** The orders in which deliveries and attempts are listed (GKM-17). Equals are listed the newest first. */
public enum DeliverySort {
    /** The newest first; before them what is still to be sent. */
    NEWEST("-sent_at"),
    /** The oldest first; after them what is still to be sent. */
    OLDEST("sent_at"),
    /** By the word of the status. */
    STATUS("status"),
    /** The other way round. */
    STATUS_DESCENDING("-status"),
    /** By the HTTP status of the last attempt; first those without an answer. */
    CODE("code"),
    /** The other way round. */
    CODE_DESCENDING("-code");

    private final String text;

    DeliverySort(String text) {
        this.text = text;
    }

    /** The one named so, if there is one. */
    public static Optional<DeliverySort> named(String text) {
        return Stream.of(values()).filter(s -> s.text.equals(text)).findFirst();
    }

    /** Whether greater keys come first. */
    public boolean descending() {
        return text.startsWith("-");
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return text;
    }
}
