package io.hooktrail.application.delivery;

import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.delivery.Delivery.Retrying;
import io.hooktrail.domain.delivery.Delivery.Succeeded;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptAbandoned;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptFailed;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryCancelled;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryExhausted;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryHeld;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryReleased;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliverySucceeded;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryPlanned;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryRequested;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * What has to happen next after each event of a delivery. Its memory is the {@link Schedule}: there are too many
 * deliveries for a saga instance each.
 *
 * <p>A failure undoes the transaction of the event.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
final class DeliverySaga {

    private final AttemptHandOver handOver;

    DeliverySaga(AttemptHandOver handOver) {
        this.handOver = handOver;
    }

    @EventHandler
    void on(DeliveryEvent event) {
        ScheduleChanges changes = handOver.changes();
        Standing now = Standings.of(event.id());
        switch (event) {
            case DeliveryScheduled _, RetryRequested _ -> changes.add(now);
            case RetryPlanned planned -> changes.move(now, planned.delay());
            case AttemptFailed _, AttemptAbandoned _ -> afterAttempt(now, changes);
            case DeliveryHeld _, DeliveryReleased _ -> changes.move(now, Duration.ZERO);
            case DeliverySucceeded _, DeliveryExhausted _, DeliveryCancelled _ -> changes.remove(now.delivery());
        }
    }

    /** A planned retry or the end follows as an event of its own; what is left is a lost attempt, or a failed resend. */
    private static void afterAttempt(Standing now, ScheduleChanges changes) {
        if (now.state() instanceof Succeeded) {
            changes.remove(now.delivery());
        } else if (now.state() instanceof Retrying) {
            changes.move(now, Duration.ZERO);
        }
    }
}
