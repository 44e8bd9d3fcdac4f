package io.hooktrail.application.delivery;

import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryCommand.RequestRetry;
import io.hooktrail.domain.delivery.DeliveryId;
import java.time.InstantSource;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/**
 * What may be asked of many deliveries in one unit of work, which whoever calls has begun. The attempts are made as the
 * sweeper gets to them, so that a bulk never pushes aside what is fresh.
 */
public final class DeliveriesInBulk {

    private final DeliveryRequests requests;
    private final Scheduling scheduling;
    private final InstantSource clock;

    DeliveriesInBulk(DeliveryRequests requests, Scheduling scheduling, InstantSource clock) {
        this.requests = requests;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /**
     * Another attempt, now; never of what was delivered.
     *
     * @param cause what the events are traced back to
     * @return whether there will be one; not if its state does not allow it, or an attempt is on its way
     */
    public boolean retry(DeliveryId delivery, AttemptTrigger trigger, Requester by, String cause) {
        try {
            var command = new RequestRetry(delivery, trigger, by.actor(), false, clock.instant());
            var _ = requests.decide(command, by, cause);
            return true;
        } catch (Rejected _) {
            return false; // Decided before anything was published: the unit is as it was.
        }
    }

    /** Owes the webhook an event that it was not owed before. */
    public void owe(PublicEvent missing, MatchedWebhook webhook, Requester by, String cause) {
        var metadata = MetaData.from(by.asMetadata())
                .mergedWith(Map.of(
                        "causation_id",
                        cause,
                        "correlation_id",
                        missing.outgoing().id().toString()));
        var _ = scheduling.schedule(missing, webhook, AttemptTrigger.RECOVERY, clock.instant(), metadata);
    }
}
