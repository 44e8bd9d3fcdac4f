package io.hooktrail.application.bulkretry;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveriesInBulk;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the delivery list, the oldest first, and asks each for another attempt. When a delivery was first sent never
 * changes, so the place in the list stays true whatever comes of the retries.
 */
final class RetryingWhatMatches {

    private final DeliveryLog log;
    private final DeliveriesInBulk deliveries;

    RetryingWhatMatches(DeliveryLog log, DeliveriesInBulk deliveries) {
        this.log = log;
        this.deliveries = deliveries;
    }

    Step step(Turn turn, AccountScope scope, DeliveryFilter filter, AttemptTrigger trigger, @Nullable String cursor) {
        Page<DeliveryView> page =
                log.deliveries(scope, filter, DeliverySort.OLDEST, new PageRequest(turn.limit(), cursor));
        // In the order in which outcomes are recorded, so that two transactions never wait for each other.
        List<DeliveryId> ids = page.items().stream()
                .map(DeliveryView::id)
                .sorted(Comparator.comparing(DeliveryId::toString))
                .toList();
        long accepted = ids.stream()
                .filter(id -> deliveries.retry(id, trigger, turn.by(), turn.cause()))
                .count();
        String next = page.next();
        return new Step(next == null ? "" : next, ids.size(), ids.size() - (int) accepted, next == null);
    }
}
