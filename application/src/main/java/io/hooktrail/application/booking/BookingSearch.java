package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import org.jspecify.annotations.Nullable;

/** Which bookings are looked for; null where it does not matter. */
public record BookingSearch(
        @Nullable BookingGraph graph, @Nullable BookingState state) {

    /** All of them. */
    public static final BookingSearch ALL = new BookingSearch(null, null);
}
