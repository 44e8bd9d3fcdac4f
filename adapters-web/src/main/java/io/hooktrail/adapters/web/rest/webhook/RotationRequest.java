package io.hooktrail.adapters.web.rest.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to rotate a secret.
 *
 * @param overlapSeconds how long requests are signed with the one before, too, 0 to 7 days; a day if absent
 */
record RotationRequest(@Nullable Long overlapSeconds) {

    private static final Duration USUAL = Duration.ofDays(1);

    static Duration overlap(@Nullable RotationRequest asked) {
        return asked == null || asked.overlapSeconds() == null ? USUAL : Duration.ofSeconds(asked.overlapSeconds());
    }
}
