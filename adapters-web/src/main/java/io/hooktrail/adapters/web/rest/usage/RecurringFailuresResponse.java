package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recurring failures as the API shows them, the most frequent first. */
record RecurringFailuresResponse(Instant from, Instant to, List<Failure> failures) {

    /**
     * One webhook and one way to fail.
     *
     * @param failure its class, such as CONNECT_REFUSED
     */
    record Failure(
            Webhook webhook,
            String failure,
            @Nullable Integer code,
            long attempts,
            long deliveries,
            Instant firstAt,
            Instant lastAt) {

        static Failure of(RecurringFailure told) {
            var webhook = told.webhook();
            return new Failure(
                    new Webhook(webhook.id(), webhook.name(), webhook.url()),
                    told.failure().name(),
                    told.code(),
                    told.attempts(),
                    told.deliveries(),
                    told.firstAt(),
                    told.lastAt());
        }
    }

    /** Where it fails. */
    record Webhook(WebhookId id, String name, String url) {}
}
