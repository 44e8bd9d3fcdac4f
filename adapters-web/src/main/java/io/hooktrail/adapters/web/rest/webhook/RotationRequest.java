package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to rotate a secret.
 *
 * @param overlapSeconds how long requests are signed with the one before, too, 0 to 7 days; a day if absent
 * @param secret one that is brought along; drawn if absent
 */
record RotationRequest(
        @Nullable Long overlapSeconds, @Nullable SecretText secret) {

    private static final Duration USUAL = Duration.ofDays(1);

    static Duration overlap(@Nullable RotationRequest asked) {
        return asked == null || asked.overlapSeconds() == null ? USUAL : Duration.ofSeconds(asked.overlapSeconds());
    }

    static @Nullable WebhookSecret brought(@Nullable RotationRequest asked) {
        return asked == null || asked.secret() == null ? null : asked.secret().secret();
    }
}
