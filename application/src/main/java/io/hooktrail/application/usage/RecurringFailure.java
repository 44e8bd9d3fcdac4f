package io.hooktrail.application.usage;

import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.delivery.FailureClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attempts of one webhook that failed in the same way.
 *
 * @param code null where no answer came
 * @param deliveries how many deliveries they belong to: fewer than attempts where retries failed, too
 */
public record RecurringFailure(
        WebhookRef webhook,
        FailureClass failure,
        @Nullable Integer code,
        long attempts,
        long deliveries,
        Instant firstAt,
        Instant lastAt) {}
