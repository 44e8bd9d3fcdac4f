package io.hooktrail.application.bulkretry;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulk retry, to be shown. While attempts are on their way, {@code succeeded} and {@code failed} are less than {@code done}
 * together.
 *
 * @param matched how many deliveries there were to do when it was asked for
 * @param done how many had their turn
 * @param succeeded those of them whose attempt was accepted by the receiver
 * @param failed those whose attempt was not, or that could not be asked for one
 * @param ratePerSecond deliveries a second at most; null for as fast as it goes
 */
public record BulkRetryView(
        BulkRetryId id,
        AccountId account,
        BulkRetryState state,
        int matched,
        int done,
        int succeeded,
        int failed,
        @Nullable Integer ratePerSecond,
        Instant createdAt,
        Instant updatedAt) {}
