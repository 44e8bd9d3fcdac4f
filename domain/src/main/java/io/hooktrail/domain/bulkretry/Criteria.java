package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a bulk retry is about: the filter of the delivery list as a value that lasts. Empty lists and null ask for
 * nothing.
 *
 * @param codes HTTP statuses of the last attempt: {@code 503}, or {@code 5xx}
 * @param endpoint part of the webhook's URL
 * @param from sent at that time or later
 * @param to sent before that time
 * @param text part of the webhook's name or URL, or of {@code type.action}
 */
public record Criteria(
        List<DeliveryStatus> statuses,
        List<String> types,
        List<String> actions,
        List<String> graphs,
        List<WebhookId> webhooks,
        @Nullable String endpoint,
        List<String> codes,
        List<FailureClass> failures,
        @Nullable EventId event,
        @Nullable String entityId,
        @Nullable Boolean test,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** Copies the lists. */
    public Criteria {
        statuses = List.copyOf(statuses);
        types = List.copyOf(types);
        actions = List.copyOf(actions);
        graphs = List.copyOf(graphs);
        webhooks = List.copyOf(webhooks);
        codes = List.copyOf(codes);
        failures = List.copyOf(failures);
    }
}
