package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryView.LastAttempt;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the API shows it.
 *
 * @param originAccountId where the event happened
 * @param trigger what made it: automatic, test or recovery
 * @param actor on whose behalf the event happened (MT-11)
 * @param occurredAt when it happened, as its producer told (MT-11)
 */
record DeliveryResponse(
        DeliveryId id,
        String status,
        String type,
        String action,
        @Nullable String graph,
        EventId eventId,
        String entityId,
        AccountId accountId,
        AccountId originAccountId,
        boolean test,
        String trigger,
        @Nullable String actor,
        Webhook webhook,
        @Nullable String version,
        int attempts,
        Instant occurredAt,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String exhaustedReason,
        @Nullable Last lastAttempt) {

    /** Where it goes. */
    record Webhook(WebhookId id, String name, String url) {

        static Webhook of(WebhookRef webhook) {
            return new Webhook(webhook.id(), webhook.name(), webhook.url());
        }
    }

    /** What came of the newest attempt. */
    record Last(
            int number,
            Instant at,
            @Nullable Integer code,
            @Nullable String failure,
            @Nullable Long durationMs) {

        static @Nullable Last of(@Nullable LastAttempt last) {
            return last == null
                    ? null
                    : new Last(
                            last.number(), last.at(), last.code(), nameOf(last.failure()), milliseconds(last.took()));
        }
    }

    static DeliveryResponse of(DeliveryView view) {
        var cause = view.cause();
        return new DeliveryResponse(
                view.id(),
                view.status().toString(),
                cause.subject().type(),
                cause.subject().action(),
                cause.subject().graph(),
                cause.event(),
                cause.entityId(),
                view.account(),
                cause.origin(),
                view.test(),
                lower(cause.trigger()),
                cause.actor(),
                Webhook.of(view.webhook()),
                text(view.version()),
                view.attempts(),
                cause.occurredAt(),
                view.createdAt(),
                view.sentAt(),
                view.nextAttemptAt(),
                view.exhaustedReason() == null ? null : lower(view.exhaustedReason()),
                Last.of(view.lastAttempt()));
    }

    static @Nullable String nameOf(@Nullable Enum<?> failure) {
        return failure == null ? null : failure.name();
    }

    static @Nullable Long milliseconds(@Nullable Duration took) {
        return took == null ? null : took.toMillis();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
