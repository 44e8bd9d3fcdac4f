package io.hooktrail.domain.booking;

import io.hooktrail.domain.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed when a booking is placed; never changes afterwards.
 *
 * @param account whose booking it is
 * @param seats the rules of a class; null for everything else
 */
public record Terms(
        AccountId account,
        BookingGraph graph,
        Slot slot,
        Timers timers,
        @Nullable SeatRules seats,
        Origin origin) {

    /** The terms of the booking that replaces this one at another time. */
    Terms movedTo(Slot other, BookingId predecessor) {
        return new Terms(account, graph, other, timers, seats, new Origin(origin.ownerBooking(), null, predecessor));
    }
}
