package io.hooktrail.domain.booking;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.Booking.Deleted;
import io.hooktrail.domain.booking.Booking.Placed;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand.Act;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByCustomer;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ConfirmBooking;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingCommand.OfSeat;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByCustomer;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByOwner;
import io.hooktrail.domain.booking.BookingEvent.BookingCompleted;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingDeclined;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingEvent.ReservationConsumed;
import io.hooktrail.domain.booking.BookingEvent.ReservationExpired;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.ReservationNotHeld;
import java.util.List;

/** What a booking may do next: its graph says whether, this says which fact it makes. */
public final class BookingDecider {

    private BookingDecider() {}

    /** The facts that follow; throws {@link Rejected} with a {@link BookingRejection}. */
    public static List<BookingEvent> decide(Booking state, BookingCommand command) {
        return switch (command) {
            case PlaceBooking place -> PlacingABooking.decide(state, place);
            case PlaceSuccessor place -> PlacingABooking.decide(state, place);
            case OfSeat ofSeat -> ClassDecider.decide(state, ofSeat);
            case DeleteBooking delete -> delete(placed(state, delete.id()), delete);
            case ConsumeReservation consume -> consume(placed(state, consume.id()), consume);
            case Act act -> List.of(act(placed(state, act.id()), act));
        };
    }

    private static BookingEvent act(Placed booking, Act act) {
        Terms terms = booking.terms();
        if (terms.graph().next(booking.state(), act.action(), act.by()).isEmpty()) {
            throw new Rejected(ActionNotInGraph.of(booking, act.action().toString()));
        }
        return switch (act) {
            case ConfirmBooking c -> new BookingConfirmed(c.id(), c.at(), terms);
            case DeclineBooking c -> new BookingDeclined(c.id(), c.at(), terms);
            case PayBooking c -> new BookingPaid(c.id(), c.at(), terms, c.paymentId());
            case TimeOutPayment c -> new PaymentTimedOut(c.id(), c.at(), terms);
            case CancelBooking c -> new BookingCancelled(c.id(), c.at(), terms);
            case CancelBookingByCustomer c -> new BookingCancelledByCustomer(c.id(), c.at(), terms);
            case CancelBookingByOwner c -> new BookingCancelledByOwner(c.id(), c.at(), terms);
            case RescheduleBooking c -> reschedule(booking, c);
            case CompleteBooking c -> new BookingCompleted(c.id(), c.at(), terms);
            case ExpireReservation c -> new ReservationExpired(c.id(), c.at(), terms);
            case ConsumeReservation c -> new ReservationConsumed(c.id(), c.at(), terms, c.booking());
        };
    }

    private static BookingEvent reschedule(Placed booking, RescheduleBooking command) {
        Terms moved = booking.terms().movedTo(command.slot(), command.id());
        PlacingABooking.check(moved);
        return new BookingRescheduled(
                command.id(), command.at(), booking.terms(), booking.state(), command.successor(), moved);
    }

    private static List<BookingEvent> consume(Placed booking, ConsumeReservation command) {
        boolean held = booking.terms().graph() == BookingGraph.RESERVATION
                && booking.terms().account().equals(command.account());
        if (!held) {
            throw new Rejected(new NoSuchBooking("reservation", command.id()));
        }
        if (booking.terms().graph().ends(booking.state())) {
            throw new Rejected(new ReservationNotHeld(command.id(), booking.state()));
        }
        return List.of(act(booking, command));
    }

    private static List<BookingEvent> delete(Placed booking, DeleteBooking command) {
        if (!booking.terms().graph().ends(booking.state())) {
            throw new Rejected(ActionNotInGraph.of(booking, "delete"));
        }
        return List.of(new BookingDeleted(command.id(), command.at()));
    }

    private static Placed placed(Booking state, BookingId id) {
        return switch (state) {
            case Placed booking -> booking;
            case Unplaced none -> throw new Rejected(new NoSuchBooking("booking", id));
            case Deleted gone -> throw new Rejected(new NoSuchBooking("booking", id));
        };
    }
}
