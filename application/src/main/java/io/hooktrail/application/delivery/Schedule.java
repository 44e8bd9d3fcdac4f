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
 * <p>Due times and leases are measured by the database's clock, so nodes whose clocks differ agree (fault C1).
 */
public interface Schedule {

    /**
     * Writes what a unit of work gathered, in its transaction.
     *
     * @param claimed those of the coming rows that this node claims in the insert itself
     * @param claim the name of that claim
     */
    void write(ScheduleChanges changes, Set<DeliveryId> claimed, long claim);

    /** The webhooks for which an attempt is due that nobody has claimed. */
    Set<WebhookId> webhooksWithDue();

    /** The webhooks for which deliveries are held. */
    Set<WebhookId> webhooksWithHeld();

    /** Claims due attempts, each webhook up to its own limit, oldest first. */
    List<Claim> claimDue(Map<WebhookId, Integer> limits, long claim);

    /** Claims what waits for this webhook, due or not, and is not in flight: to hold it or to give it up. */
    List<Claim> claimWaiting(WebhookId webhook, int limit, long claim);

    /** Claims what is held for this webhook: to release it or to give it up. */
    List<Claim> claimHeld(WebhookId webhook, int limit, long claim);

    /** Takes over claims whose lease ran out or whose node is gone. */
    List<Claim> claimAbandoned(int limit, long claim);

    /** Those of these claims that still hold; their rows stay locked until the running transaction ends. */
    Set<DeliveryId> lockHeld(Collection<Claim> claims);

    /** Whether an attempt of this delivery is claimed now; its row, if any, stays locked until the transaction ends. */
    boolean lockAndSeeIfInFlight(DeliveryId delivery);

    /** Lets these claims of this node last another lease. */
    void renew(Collection<Long> claims);

    /** How long a claim lasts without being renewed; longer than any attempt may take. */
    Duration lease();

    /** Claims of this node may be numbered from here: no node, past or present, uses these numbers. */
    long firstClaim();
}
