package io.hooktrail.domain.booking;

import org.jspecify.annotations.Nullable;

/**
 * The other bookings that a booking comes from.
 *
 * @param ownerBooking the class it is a seat of; null if it is none
 * @param reservation the reservation it uses; null without one
 * @param predecessor the booking it replaces; null if it was not rescheduled
 */
public record Origin(
        @Nullable BookingId ownerBooking,
        @Nullable BookingId reservation,
        @Nullable BookingId predecessor) {

    /** Comes from nothing. */
    public static final Origin NONE = new Origin(null, null, null);

    /** A seat of this class. */
    public static Origin seatOf(BookingId ownerBooking) {
        return new Origin(ownerBooking, null, null);
    }
}
