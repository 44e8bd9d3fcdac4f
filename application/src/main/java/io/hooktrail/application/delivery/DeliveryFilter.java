package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries, or whose attempts. Parts are joined by <em>and</em>, the members of a set by <em>or</em>; an empty set and
 * null ask for nothing.
 *
 * @param statuses of the delivery
 * @param attemptStatuses of the attempt; deliveries ignore it
 * @param endpoint part of the webhook's URL, whatever the case
 * @param codes of the attempt; of a delivery, its last one
 * @param failures as the codes
 * @param test tests alone, or none; null for both
 * @param from sent at that time or later; of what was not sent yet, created
 * @param to sent before that time
 * @param text part of the webhook's name or URL, or of {@code type.action} (GKM-14)
 */
public record DeliveryFilter(
        Set<DeliveryStatus> statuses,
        Set<AttemptStatus> attemptStatuses,
        Set<String> types,
        Set<String> actions,
        Set<String> graphs,
        Set<WebhookId> webhooks,
        @Nullable String endpoint,
        Set<CodeRange> codes,
        Set<FailureClass> failures,
        @Nullable EventId event,
        @Nullable String entityId,
        @Nullable Boolean test,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** All there are. */
    public static final DeliveryFilter ALL = new DeliveryFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), null, null, null,
            null, null, null);

    /** Copies the sets. */
    public DeliveryFilter {
        statuses = Set.copyOf(statuses);
        attemptStatuses = Set.copyOf(attemptStatuses);
        types = Set.copyOf(types);
        actions = Set.copyOf(actions);
        graphs = Set.copyOf(graphs);
        webhooks = Set.copyOf(webhooks);
        codes = Set.copyOf(codes);
        failures = Set.copyOf(failures);
    }

    /** The same, of these states alone. */
    public DeliveryFilter withStatuses(Set<DeliveryStatus> others) {
        return new DeliveryFilter(
                others,
                attemptStatuses,
                types,
                actions,
                graphs,
                webhooks,
                endpoint,
                codes,
                failures,
                event,
                entityId,
                test,
                from,
                to,
                text);
    }

    /** The same, of these webhooks alone. */
    public DeliveryFilter withWebhooks(Set<WebhookId> others) {
        return new DeliveryFilter(
                statuses,
                attemptStatuses,
                types,
                actions,
                graphs,
                others,
                endpoint,
                codes,
                failures,
                event,
                entityId,
                test,
                from,
                to,
                text);
    }

    /** The same, of this event alone. */
    public DeliveryFilter withEvent(EventId other) {
        return new DeliveryFilter(
                statuses,
                attemptStatuses,
                types,
                actions,
                graphs,
                webhooks,
                endpoint,
                codes,
                failures,
                other,
                entityId,
                test,
                from,
                to,
                text);
    }

    /** The same, of this entity alone. */
    public DeliveryFilter withEntity(String other) {
        return new DeliveryFilter(
                statuses,
                attemptStatuses,
                types,
                actions,
                graphs,
                webhooks,
                endpoint,
                codes,
                failures,
                event,
                other,
                test,
                from,
                to,
                text);
    }
}
