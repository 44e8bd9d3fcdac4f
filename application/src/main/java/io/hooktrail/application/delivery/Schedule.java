package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Port: the memory of the delivery saga. One row while a delivery has something outstanding, no row afterwards.
 *
 * <p>Due times and leases are measured by the database's clock, so nodes whose clocks differ agree (C1).
 */
public interface Schedule {

    /** Writes what a unit of work gathered, in its transaction. */
    void write(ScheduleChanges changes);

    /**
     * Claims what is due, each webhook up to its own limit, oldest first.
     *
     * @param limits how many attempts each webhook may get; webhooks that are not named get none
     * @param claim the name of the new claim
     */
    List<Claim> claimDue(Map<WebhookId, Integer> limits, long claim, Duration lease);

    /** Which of these claims still hold; their rows stay locked until the running transaction ends. */
    Set<DeliveryId> lockHeld(Collection<Claim> claims);

    /** Lets these claims of this node last another lease. */
    void renew(Collection<Long> claims, Duration lease);

    /** Takes over claims whose lease ran out or whose node is gone, at most {@code limit}; under a new claim. */
    List<Claim> claimAbandoned(int limit, long claim, Duration lease);

    /** Claims what waits for one of these webhooks and is not in flight, at most {@code limit}: to hold or give it up. */
    List<Claim> claimWaiting(Collection<WebhookId> webhooks, int limit, long claim, Duration lease);

    /** Claims what is held for one of these webhooks, at most {@code limit}: to release or give it up. */
    List<Claim> claimHeld(Collection<WebhookId> webhooks, int limit, long claim, Duration lease);

    /** How long until the next row is due; zero if one is due now; empty if nothing waits. */
    java.util.Optional<Duration> untilNextDue();
}
