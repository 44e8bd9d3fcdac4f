package io.hooktrail.domain.webhook;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a webhook. */
public sealed interface WebhookEvent extends DomainEvent {

    @Override
    WebhookId id();

    /** There is a new webhook, with a secret; nothing is sent to it before it is enabled. */
    @EventType("webhook.created")
    record WebhookCreated(WebhookId id, AccountId account, String name, WebhookUrl url, Instant at)
            implements WebhookEvent {}

    /** People see another name. */
    @EventType("webhook.renamed")
    record WebhookRenamed(WebhookId id, String name, Instant at) implements WebhookEvent {}

    /** Requests go elsewhere, also those that are retried. */
    @EventType("webhook.retargeted")
    record WebhookRetargeted(WebhookId id, WebhookUrl url, Instant at) implements WebhookEvent {}

    /** From now on it hears of these events, and of no others. */
    @EventType("webhook.events-chosen")
    record WebhookEventsChosen(WebhookId id, List<EventSelector> events, Instant at) implements WebhookEvent {}

    /** Requests have this payload version, whatever the account's default is; null to follow the account again. */
    @EventType("webhook.version-pinned")
    record WebhookVersionPinned(WebhookId id, @Nullable PayloadVersion version, Instant at) implements WebhookEvent {}

    /** Requests carry these headers of its own; the values may be credentials, so they are kept elsewhere. */
    @EventType("webhook.headers-set")
    record WebhookHeadersSet(WebhookId id, List<String> names, Instant at) implements WebhookEvent {}

    /** It is sent to otherwise: retries, time-out, rate, signature headers, children. */
    @EventType("webhook.policy-set")
    record WebhookPolicySet(WebhookId id, WebhookPolicy policy, Instant at) implements WebhookEvent {}

    /** Requests are signed in these ways, {@code v1} always among them. */
    @EventType("webhook.signatures-chosen")
    record WebhookSignaturesChosen(WebhookId id, List<SignatureScheme> schemes, Instant at) implements WebhookEvent {}

    /** What happens from now on is sent to it, and what was held is released. */
    @EventType("webhook.enabled")
    record WebhookEnabled(WebhookId id, Instant at) implements WebhookEvent {}

    /** Nothing is sent to it, what is outstanding is held. */
    @EventType("webhook.disabled")
    record WebhookDisabled(WebhookId id, DisabledReason reason, Instant at) implements WebhookEvent {}

    /**
     * Requests are signed with another secret.
     *
     * @param overlapUntil until when they are signed with those before, too
     */
    @EventType("webhook.secret-rotated")
    record WebhookSecretRotated(WebhookId id, Instant overlapUntil, Instant at) implements WebhookEvent {}

    /** Somebody was shown the secret: who is in the metadata. */
    @EventType("webhook.secret-revealed")
    record WebhookSecretRevealed(WebhookId id, Instant at) implements WebhookEvent {}

    /** It is gone; whatever is outstanding goes nowhere. */
    @EventType("webhook.deleted")
    record WebhookDeleted(WebhookId id, Instant at) implements WebhookEvent {}

    /** Nothing reaches the receiver any more; after days of that the webhook is disabled. */
    @EventType("webhook.failing-began")
    record WebhookFailingBegan(WebhookId id, Instant at) implements WebhookEvent {}

    /** Something reached the receiver again. */
    @EventType("webhook.recovered")
    record WebhookRecovered(WebhookId id, Instant at) implements WebhookEvent {}
}
