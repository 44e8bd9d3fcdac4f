package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one unit of work changes in the {@link Schedule}: rows that come, rows that move, rows that go. */
public final class ScheduleChanges {

    private final List<Coming> coming = new ArrayList<>();
    private final Map<DeliveryId, Moving> moving = new LinkedHashMap<>();
    private final List<DeliveryId> going = new ArrayList<>();

    /** A delivery has something outstanding from now on. It is due now. */
    public record Coming(
            DeliveryId delivery, WebhookId webhook, AccountId account, EventId event, Delivery state, long nextSequence) {}

    /**
     * What is outstanding is due at another time, and nobody's claim holds any longer.
     *
     * @param delay from now
     */
    public record Moving(DeliveryId delivery, Delivery state, long nextSequence, Duration delay) {}

    /** Adds a row. */
    public void add(Coming row) {
        coming.add(row);
    }

    /** Moves a row; the last move of a unit wins. */
    public void move(Moving row) {
        moving.put(row.delivery(), row);
    }

    /** Removes a row, if there is one. */
    public void remove(DeliveryId delivery) {
        moving.remove(delivery);
        going.add(delivery);
    }

    /** Rows that come, in order. */
    public List<Coming> coming() {
        return coming;
    }

    /** Rows that move. */
    public List<Moving> moving() {
        return List.copyOf(moving.values());
    }

    /** Rows that go. */
    public List<DeliveryId> going() {
        return going;
    }
}
