package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a bulk retry. */
public sealed interface BulkRetryEvent extends DomainEvent {

    @Override
    BulkRetryId id();

    /**
     * Many deliveries shall be tried again.
     *
     * @param account for which account
     * @param everywhere whether deliveries of all accounts are meant, as a super admin sees them
     * @param ratePerSecond deliveries a second at most; null for as fast as it goes
     * @param matched how many matched at that moment
     * @param by the actor
     */
    @EventType("bulk-retry.requested")
    record BulkRetryRequested(
            BulkRetryId id,
            AccountId account,
            boolean everywhere,
            Criteria criteria,
            @Nullable Integer ratePerSecond,
            int matched,
            String by,
            Instant at)
            implements BulkRetryEvent {}

    /**
     * A webhook shall catch up.
     *
     * @param account for which account
     * @param since inclusive
     * @param until exclusive
     * @param matched how many deliveries matched or were missing at that moment
     * @param by the actor
     */
    @EventType("bulk-retry.recovery-requested")
    record RecoveryRequested(
            BulkRetryId id,
            AccountId account,
            WebhookId webhook,
            Instant since,
            Instant until,
            RecoveryMode mode,
            int matched,
            String by,
            Instant at)
            implements BulkRetryEvent {}

    /**
     * One step was made: some deliveries had their turn.
     *
     * @param position where the next step goes on
     * @param handled deliveries that had their turn
     * @param refused those of them that could not be asked for another attempt
     */
    @EventType("bulk-retry.advanced")
    record BulkRetryAdvanced(BulkRetryId id, String position, int handled, int refused, Instant at)
            implements BulkRetryEvent {}

    /** Somebody wants no further step for now. */
    @EventType("bulk-retry.paused")
    record BulkRetryPaused(BulkRetryId id, String by, Instant at) implements BulkRetryEvent {}

    /** Somebody wants it to go on. */
    @EventType("bulk-retry.resumed")
    record BulkRetryResumed(BulkRetryId id, String by, Instant at) implements BulkRetryEvent {}

    /** Somebody called off what is left. */
    @EventType("bulk-retry.cancelled")
    record BulkRetryCancelled(BulkRetryId id, String by, Instant at) implements BulkRetryEvent {}

    /** Every delivery had its turn. */
    @EventType("bulk-retry.finished")
    record BulkRetryFinished(BulkRetryId id, Instant at) implements BulkRetryEvent {}
}
