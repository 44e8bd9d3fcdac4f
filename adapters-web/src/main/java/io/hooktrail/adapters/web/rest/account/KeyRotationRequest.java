package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for the successor of an API key; the old one opens for another day unless {@code overlap_seconds} says otherwise. */
record KeyRotationRequest(@Nullable Long overlapSeconds) {

    static Duration overlap(@Nullable KeyRotationRequest asked) {
        return asked == null || asked.overlapSeconds == null
                ? RotateApiKey.USUAL_OVERLAP
                : Duration.ofSeconds(asked.overlapSeconds);
    }
}
