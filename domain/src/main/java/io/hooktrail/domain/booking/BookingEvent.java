package io.hooktrail.domain.booking;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a booking. */
public sealed interface BookingEvent extends DomainEvent {

    @Override
    BookingId id();

    /** The booking entered a state. It repeats the terms, so that whoever listens has to look nothing up. */
    sealed interface Entered extends BookingEvent {

        /** What was agreed. */
        Terms terms();

        /** The state that was entered. */
        BookingState state();
    }

    /** A slot is held, so nobody else is offered it for a moment. */
    @EventType("booking.reserved")
    record SlotReserved(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.RESERVED;
        }
    }

    /** Nobody used the reservation: the slot is free again. */
    @EventType("booking.reservation-expired")
    record ReservationExpired(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.EXPIRED;
        }
    }

    /** A booking was made of the reservation. */
    @EventType("booking.reservation-consumed")
    record ReservationConsumed(BookingId id, Instant at, Terms terms, BookingId booking) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.CONSUMED;
        }
    }

    /** Somebody has to agree or to pay; or a class opened. */
    @EventType("booking.placed-tentatively")
    record BookingPlacedTentatively(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.TENTATIVE;
        }
    }

    /** Agreed: it will take place. */
    @EventType("booking.confirmed")
    record BookingConfirmed(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.CONFIRMED;
        }
    }

    /** The owner said no. */
    @EventType("booking.declined")
    record BookingDeclined(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.DECLINED;
        }
    }

    /** Agreed and paid for; {@code paymentId} is the payment provider's, null if not told. */
    @EventType("booking.paid")
    record BookingPaid(
            BookingId id, Instant at, Terms terms, @Nullable String paymentId) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.PAID;
        }
    }

    /** The payment did not go through in time (TK-05). */
    @EventType("booking.payment-timed-out")
    record PaymentTimedOut(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.UNPAID;
        }
    }

    /** The owner called it off; a class with all its seats. */
    @EventType("booking.cancelled")
    record BookingCancelled(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.CANCELLED;
        }
    }

    /** The customer called it off. */
    @EventType("booking.cancelled-by-customer")
    record BookingCancelledByCustomer(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.CANCELLED_BY_CUSTOMER;
        }
    }

    /** The owner took the seat back. */
    @EventType("booking.cancelled-by-owner")
    record BookingCancelledByOwner(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.CANCELLED_BY_OWNER;
        }
    }

    /**
     * The customer moved it: another booking takes its place.
     *
     * @param left the state it was in, in which the successor starts
     * @param successor the booking that replaces it
     * @param successorTerms its terms
     */
    @EventType("booking.rescheduled-by-customer")
    record BookingRescheduled(
            BookingId id, Instant at, Terms terms, BookingState left, BookingId successor, Terms successorTerms)
            implements Entered {
        @Override
        public BookingState state() {
            return BookingState.RESCHEDULED_BY_CUSTOMER;
        }
    }

    /** It took place. */
    @EventType("booking.completed")
    record BookingCompleted(BookingId id, Instant at, Terms terms) implements Entered {
        @Override
        public BookingState state() {
            return BookingState.COMPLETED;
        }
    }

    /** One seat of the class less is free. */
    @EventType("booking.seat-taken")
    record SeatTaken(BookingId id, Instant at, BookingId seat) implements BookingEvent {}

    /** One seat of the class more is free. */
    @EventType("booking.seat-released")
    record SeatReleased(BookingId id, Instant at, BookingId seat) implements BookingEvent {}

    /** Its personal data is erased and it is listed no more. */
    @EventType("booking.deleted")
    record BookingDeleted(BookingId id, Instant at) implements BookingEvent {}
}
