package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulk retry or a recovery, and how far it has come.
 *
 * @param state running, paused, finished or cancelled
 * @param done deliveries that had their turn
 * @param succeeded those of them whose attempt was accepted; those on their way are counted later
 * @param failed those whose attempt was not, or that could not be asked for one
 */
record BulkRetryResponse(
        BulkRetryId id,
        AccountId accountId,
        String state,
        int matched,
        int done,
        int succeeded,
        int failed,
        @Nullable Integer ratePerSecond,
        Instant createdAt,
        Instant updatedAt) {

    static BulkRetryResponse of(BulkRetryView view) {
        return new BulkRetryResponse(
                view.id(),
                view.account(),
                view.state().toString(),
                view.matched(),
                view.done(),
                view.succeeded(),
                view.failed(),
                view.ratePerSecond(),
                view.createdAt(),
                view.updatedAt());
    }
}
