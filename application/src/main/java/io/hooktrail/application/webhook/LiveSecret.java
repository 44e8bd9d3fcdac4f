package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.WebhookKeyPair;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret and the key pair that goes with it, valid for a time.
 *
 * @param keyPair null where nobody signs with it, and for a moment for a secret from before there were any
 * @param until when both end to be valid; null for the newest
 */
public record LiveSecret(
        WebhookSecret secret,
        @Nullable WebhookKeyPair keyPair,
        Instant from,
        @Nullable Instant until) {

    /** The secret alone. */
    public LiveSecret withoutKeyPair() {
        return new LiveSecret(secret, null, from, until);
    }

    /** Whether requests are signed with it at this time. */
    public boolean validAt(Instant when) {
        return until == null || when.isBefore(until);
    }
}
