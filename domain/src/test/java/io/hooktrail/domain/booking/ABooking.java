package io.hooktrail.domain.booking;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand.Act;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByCustomer;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ConfirmBooking;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Bookings as the tests of this package need them. */
final class ABooking {

    static final Instant NOW = Instant.parse("2027-01-01T08:00:00Z");
    static final Slot SLOT = new Slot(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(3)));
    static final AccountId ACCOUNT = AccountId.of("00000000-0000-7000-8000-00000000000a");
    static final AccountId OTHER_ACCOUNT = AccountId.of("00000000-0000-7000-8000-00000000000b");
    static final BookingId ID = id(1);
    static final BookingId CLASS = id(2);
    static final BookingId SUCCESSOR = id(3);

    private ABooking() {}

    static BookingId id(int n) {
        return new BookingId(new UUID(0x7000, n));
    }

    static Terms terms(BookingGraph graph) {
        return new Terms(
                ACCOUNT,
                graph,
                SLOT,
                new Timers(graph.hold().orElse(null), Timers.COMPLETE_AFTER),
                graph == BookingGraph.GROUP_OWNER ? new SeatRules(2, null, null, null) : null,
                graph.seat() ? Origin.seatOf(CLASS) : Origin.NONE);
    }

    static PlaceBooking place(Terms terms) {
        return place(terms, terms.graph().start());
    }

    static PlaceBooking place(Terms terms, BookingAction as) {
        return new PlaceBooking(ID, NOW, as, terms, details());
    }

    static BookingDetails details() {
        return new BookingDetails(
                ZoneOffset.UTC,
                null,
                new BookingDetails.Occasion("Haircut", "", "", "", false),
                new BookingDetails.Calendar(new UUID(1, 1), "", "", false, false, "Chair 1", "", "", ""));
    }

    static Booking placed(BookingGraph graph) {
        return after(new Unplaced(), place(terms(graph)));
    }

    /** Decides, and folds what was decided. */
    static Booking after(Booking before, BookingCommand... commands) {
        Booking booking = before;
        for (BookingCommand command : commands) {
            for (BookingEvent event : BookingDecider.decide(booking, command)) {
                booking = Booking.evolve(booking, event);
            }
        }
        return booking;
    }

    /** Every action that can be asked of a placed booking. */
    static List<Act> acts(BookingActor by) {
        return List.of(
                new ConfirmBooking(ID, NOW, by),
                new DeclineBooking(ID, NOW, by, null),
                new PayBooking(ID, NOW, by, "pay_1"),
                new TimeOutPayment(ID, NOW, by),
                new CancelBooking(ID, NOW, by, null),
                new CancelBookingByCustomer(ID, NOW, by, null),
                new CancelBookingByOwner(ID, NOW, by, null),
                new RescheduleBooking(ID, NOW, by, SUCCESSOR, SLOT),
                new CompleteBooking(ID, NOW, by),
                new ExpireReservation(ID, NOW, by),
                new ConsumeReservation(ID, NOW, by, ACCOUNT, SUCCESSOR));
    }
}
