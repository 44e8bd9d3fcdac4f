package io.hooktrail.application.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** In which order webhooks are listed (SBO-09 to SBO-11); the id decides between equals. */
public enum WebhookSort {
    /** The newest first. */
    NEWEST("-created_at"),
    /** The oldest first. */
    OLDEST("created_at"),
    /** What was changed last first. */
    CHANGED_LAST("-updated_at"),
    /** What was changed first first. */
    CHANGED_FIRST("updated_at"),
    /** "Smart sorting": by id, as stated (C18). */
    ID("id");

    private final String text;

    WebhookSort(String text) {
        this.text = text;
    }

    /** The order named so, if there is one. */
    public static Optional<WebhookSort> named(String text) {
        return Stream.of(values()).filter(sort -> sort.text.equals(text)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return text;
    }
}
