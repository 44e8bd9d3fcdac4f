package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.Origin;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other bookings that it has to do with. */
@JsonPropertyOrder({"owner_booking_id", "reservation_id", "predecessor_id", "successor_id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelatedBookings(
        @Nullable String ownerBookingId,
        @Nullable String reservationId,
        @Nullable String predecessorId,
        @Nullable String successorId) {

    static @Nullable RelatedBookings of(BookingView booking) {
        Origin origin = booking.terms().origin();
        boolean none = Stream.of(origin.ownerBooking(), origin.reservation(), origin.predecessor(), booking.successor())
                .allMatch(Objects::isNull);
        return none
                ? null
                : new RelatedBookings(
                        text(origin.ownerBooking()),
                        text(origin.reservation()),
                        text(origin.predecessor()),
                        text(booking.successor()));
    }

    private static @Nullable String text(@Nullable BookingId id) {
        return id == null ? null : id.toString();
    }
}
