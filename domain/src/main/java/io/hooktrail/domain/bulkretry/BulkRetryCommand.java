package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a bulk retry. */
public sealed interface BulkRetryCommand extends DomainCommand {

    @Override
    BulkRetryId id();

    /**
     * Begin.
     *
     * @param account for which account it works
     * @param matched how many deliveries matched when it was asked for
     * @param ratePerSecond 1 to 1,000; null for as fast as it goes
     * @param by the actor
     */
    record RequestBulkRetry(
            BulkRetryId id,
            AccountId account,
            Task task,
            int matched,
            @Nullable Integer ratePerSecond,
            String by,
            Instant at)
            implements BulkRetryCommand {}

    /**
     * Record one step, in the transaction of what it did.
     *
     * @param position where to go on
     * @param handled deliveries that had their turn in this step
     * @param refused those of them that could not be asked for another attempt
     * @param last whether nothing is left
     */
    record AdvanceBulkRetry(BulkRetryId id, String position, int handled, int refused, boolean last, Instant at)
            implements BulkRetryCommand {}

    /** Make no further step for now. */
    record PauseBulkRetry(BulkRetryId id, String by, Instant at) implements BulkRetryCommand {}

    /** Go on. */
    record ResumeBulkRetry(BulkRetryId id, String by, Instant at) implements BulkRetryCommand {}

    /** Make no further step ever. */
    record CancelBulkRetry(BulkRetryId id, String by, Instant at) implements BulkRetryCommand {}
}
