package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;

/** What a bulk retry works off. */
public sealed interface Task {

    /**
     * Another attempt of every delivery that matches.
     *
     * @param everywhere whether deliveries of all accounts are meant, as a super admin sees them
     */
    record RetryMatching(Criteria criteria, boolean everywhere) implements Task {}

    /**
     * A webhook catches up with what happened in a period.
     *
     * @param since inclusive
     * @param until exclusive
     */
    record RecoverWebhook(WebhookId webhook, Instant since, Instant until, RecoveryMode mode) implements Task {}
}
