package io.hooktrail.application.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which webhooks to list; null leaves a question open.
 *
 * @param createdFrom created at this time or later (SBO-03)
 * @param createdBefore created before this time
 * @param enabled whether they are sent to
 * @param text part of the name or of the URL, regardless of case
 */
public record WebhookFilter(
        @Nullable Instant createdFrom,
        @Nullable Instant createdBefore,
        @Nullable Boolean enabled,
        @Nullable String text) {

    /** All. */
    public static final WebhookFilter ALL = new WebhookFilter(null, null, null, null);
}
