package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of a webhook. */
public record WebhookId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
