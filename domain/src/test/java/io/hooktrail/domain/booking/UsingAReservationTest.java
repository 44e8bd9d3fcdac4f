package io.hooktrail.domain.booking;

import static io.hooktrail.domain.booking.ABooking.ACCOUNT;
import static io.hooktrail.domain.booking.ABooking.ID;
import static io.hooktrail.domain.booking.ABooking.NOW;
import static io.hooktrail.domain.booking.ABooking.OTHER_ACCOUNT;
import static io.hooktrail.domain.booking.ABooking.SUCCESSOR;
import static io.hooktrail.domain.booking.ABooking.after;
import static io.hooktrail.domain.booking.ABooking.placed;
import static io.hooktrail.domain.booking.BookingGraph.RESERVATION;
import static io.hooktrail.domain.booking.RejectionAssert.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.Booking.Placed;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.ReservationNotHeld;
import org.junit.jupiter.api.Test;

class UsingAReservationTest {

    @Test
    void a_booking_uses_it_up() {
        Booking used = after(placed(RESERVATION), use(ACCOUNT, BookingActor.SYSTEM));
        assertThat(((Placed) used).state()).isEqualTo(BookingState.CONSUMED);
        var again = assertRejected(() -> after(used, use(ACCOUNT, BookingActor.SYSTEM)), ReservationNotHeld.class);
        assertThat(again.state()).isEqualTo(BookingState.CONSUMED);
    }

    @Test
    void it_cannot_be_used_after_it_ran_out() {
        Booking expired = after(placed(RESERVATION), new ExpireReservation(ID, NOW, BookingActor.SYSTEM));
        assertRejected(() -> after(expired, use(ACCOUNT, BookingActor.SYSTEM)), ReservationNotHeld.class);
    }

    @Test
    void it_is_nobody_elses() {
        Booking reserved = placed(RESERVATION);
        assertRejected(() -> after(reserved, use(OTHER_ACCOUNT, BookingActor.SYSTEM)), NoSuchBooking.class);
    }

    @Test
    void it_is_used_by_placing_a_booking_only() {
        Booking reserved = placed(RESERVATION);
        assertRejected(() -> after(reserved, use(ACCOUNT, BookingActor.INTEGRATOR)), ActionNotInGraph.class);
    }

    @Test
    void a_booking_is_not_a_reservation() {
        Booking booking = placed(BookingGraph.INSTANT);
        assertRejected(() -> after(booking, use(ACCOUNT, BookingActor.SYSTEM)), NoSuchBooking.class);
    }

    private static ConsumeReservation use(AccountId account, BookingActor by) {
        return new ConsumeReservation(ID, NOW, by, account, SUCCESSOR);
    }
}
