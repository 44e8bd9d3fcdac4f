package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.DeliveryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one unit of work changes in the {@link Schedule}: rows that come, rows that move, rows that go. */
public final class ScheduleChanges {

    private final Map<DeliveryId, Standing> coming = new LinkedHashMap<>();
    private final Map<DeliveryId, Moving> moving = new LinkedHashMap<>();
    private final List<DeliveryId> going = new ArrayList<>();

    /**
     * What is outstanding is due at another time, and nobody's claim holds any longer.
     *
     * @param delay from now, by the database's clock
     */
    public record Moving(Standing standing, Duration delay) {}

    /** Something is outstanding from now on, and due now. */
    void add(Standing row) {
        coming.put(row.delivery(), row);
    }

    /** Moves a row; the last move of a unit wins. */
    void move(Standing row, Duration delay) {
        moving.put(row.delivery(), new Moving(row, delay));
    }

    /** Nothing is outstanding any more. */
    void remove(DeliveryId delivery) {
        moving.remove(delivery);
        going.add(delivery);
    }

    /** Rows that come, in order; if one is there already, it becomes due now. */
    public Collection<Standing> coming() {
        return coming.values();
    }

    /** Rows that move. */
    public Collection<Moving> moving() {
        return moving.values();
    }

    /** Rows that go. */
    public Collection<DeliveryId> going() {
        return going;
    }
}
