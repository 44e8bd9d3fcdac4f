package io.hooktrail.domain.retention;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What retention took away. */
public sealed interface RetentionEvent extends DomainEvent {

    @Override
    PurgeId id();

    /**
     * Something is not kept any more: whoever looks for it is told since when.
     *
     * @param account whose own retention was meant; null for the installation's
     * @param upTo what began before this moment is gone
     * @param rows how many
     */
    @EventType("retention.purged")
    record RetentionPurged(
            PurgeId id, RetentionClass kept, @Nullable AccountId account, Instant upTo, long rows, Instant at)
            implements RetentionEvent {}
}
