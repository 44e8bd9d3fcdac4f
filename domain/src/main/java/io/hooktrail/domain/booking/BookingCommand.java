package io.hooktrail.domain.booking;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a booking. */
public sealed interface BookingCommand extends DomainCommand {

    @Override
    BookingId id();

    /** Asks for a booking; {@code as} is the action that starts its graph, or an alias of it. */
    record PlaceBooking(BookingId id, Instant at, BookingAction as, Terms terms, BookingDetails details)
            implements BookingCommand {}

    /** Places the booking that replaces a rescheduled one, in the state that was left. */
    record PlaceSuccessor(BookingId id, Instant at, Terms terms, BookingState state) implements BookingCommand {}

    /** Erases a booking that nothing can happen to any more. */
    record DeleteBooking(BookingId id, Instant at) implements BookingCommand {}

    /** An action of the booking's graph. */
    sealed interface Act extends BookingCommand {

        /** Which. */
        BookingAction action();

        /** In which role. */
        BookingActor by();

        /** What was said with it, personal data perhaps; null if nothing was. */
        default @Nullable String message() {
            return null;
        }
    }

    /** The owner agrees. */
    record ConfirmBooking(BookingId id, Instant at, BookingActor by) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.CONFIRM;
        }
    }

    /** The owner says no. */
    record DeclineBooking(
            BookingId id,
            Instant at,
            BookingActor by,
            @Nullable String message) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.DECLINE;
        }

        @Override
        public String toString() {
            return "DeclineBooking[" + id + "]";
        }
    }

    /** It is paid for; {@code paymentId} is the payment provider's, null if not told. */
    record PayBooking(
            BookingId id,
            Instant at,
            BookingActor by,
            @Nullable String paymentId) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.PAY;
        }
    }

    /** The payment did not come in time. */
    record TimeOutPayment(BookingId id, Instant at, BookingActor by) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.TIMEOUT;
        }
    }

    /** The owner calls it off. */
    record CancelBooking(
            BookingId id,
            Instant at,
            BookingActor by,
            @Nullable String message) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.CANCEL;
        }

        @Override
        public String toString() {
            return "CancelBooking[" + id + "]";
        }
    }

    /** The customer calls it off. */
    record CancelBookingByCustomer(
            BookingId id,
            Instant at,
            BookingActor by,
            @Nullable String message) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.CANCEL_BY_CUSTOMER;
        }

        @Override
        public String toString() {
            return "CancelBookingByCustomer[" + id + "]";
        }
    }

    /** The owner takes a seat back. */
    record CancelBookingByOwner(
            BookingId id,
            Instant at,
            BookingActor by,
            @Nullable String message) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.CANCEL_BY_OWNER;
        }

        @Override
        public String toString() {
            return "CancelBookingByOwner[" + id + "]";
        }
    }

    /** The customer moves it; {@code successor} is the id of the booking that replaces it. */
    record RescheduleBooking(BookingId id, Instant at, BookingActor by, BookingId successor, Slot slot) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.RESCHEDULE_BY_CUSTOMER;
        }
    }

    /** It took place. */
    record CompleteBooking(BookingId id, Instant at, BookingActor by) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.COMPLETE;
        }
    }

    /** Nobody used the reservation in time. */
    record ExpireReservation(BookingId id, Instant at, BookingActor by) implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.EXPIRE;
        }
    }

    /** A booking of this account uses the reservation. */
    record ConsumeReservation(BookingId id, Instant at, BookingActor by, AccountId account, BookingId booking)
            implements Act {
        @Override
        public BookingAction action() {
            return BookingAction.CONSUME;
        }
    }

    /** Asked of a class about one seat. */
    sealed interface OfSeat extends BookingCommand {

        /** The booking that is the seat. */
        BookingId seat();
    }

    /** May this account book a seat now? Changes nothing. */
    record RequestSeat(BookingId id, Instant at, AccountId account, BookingId seat) implements OfSeat {}

    /** The seat is agreed, so it counts. */
    record TakeSeat(BookingId id, Instant at, BookingId seat) implements OfSeat {}

    /** The seat was called off, by customer or owner. */
    record ReleaseSeat(BookingId id, Instant at, BookingId seat, BookingActor by) implements OfSeat {}
}
