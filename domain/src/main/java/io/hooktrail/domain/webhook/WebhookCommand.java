package io.hooktrail.domain.webhook;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a webhook. Whether the caller may ask is settled before. */
public sealed interface WebhookCommand extends DomainCommand {

    @Override
    WebhookId id();

    /**
     * Register a webhook for an account.
     *
     * @param changes everything chosen beside name and URL, the events at least
     * @param secret for whoever stores it; it enters no event
     */
    record CreateWebhook(
            WebhookId id,
            AccountId account,
            String name,
            WebhookUrl url,
            List<WebhookChange> changes,
            WebhookSecret secret,
            Instant at)
            implements WebhookCommand {}

    /**
     * Change several things at once, or none of them.
     *
     * @param revision what the caller saw; null to change whatever there is
     */
    record ChangeWebhook(
            WebhookId id,
            List<WebhookChange> changes,
            @Nullable Long revision,
            Instant at) implements WebhookCommand {}

    /** Send to it from now on. */
    record EnableWebhook(WebhookId id, Instant at) implements WebhookCommand {}

    /** Send nothing to it from now on. */
    record DisableWebhook(WebhookId id, DisabledReason reason, Instant at) implements WebhookCommand {}

    /**
     * Sign with another secret from now on, and for a while with those before, too.
     *
     * @param overlap how long the secrets before stay valid, 0 to 7 days
     */
    record RotateSecret(WebhookId id, WebhookSecret secret, Duration overlap, Instant at) implements WebhookCommand {}

    /** Note that somebody is shown the secret. */
    record RevealSecret(WebhookId id, Instant at) implements WebhookCommand {}

    /** Remove it for ever. */
    record DeleteWebhook(WebhookId id, Instant at) implements WebhookCommand {}

    /** Note that nothing reaches the receiver. */
    record RecordFailing(WebhookId id, Instant at) implements WebhookCommand {}

    /** Note that something reached the receiver. */
    record RecordRecovery(WebhookId id, Instant at) implements WebhookCommand {}
}
