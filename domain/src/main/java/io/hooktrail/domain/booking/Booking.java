package io.hooktrail.domain.booking;

import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByCustomer;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByOwner;
import io.hooktrail.domain.booking.BookingEvent.BookingCompleted;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingDeclined;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingEvent.ReservationConsumed;
import io.hooktrail.domain.booking.BookingEvent.ReservationExpired;
import io.hooktrail.domain.booking.BookingEvent.SeatReleased;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import io.hooktrail.domain.booking.BookingEvent.SlotReserved;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A booking in one of the states of its graph. */
public sealed interface Booking {

    /** There is none yet. */
    record Unplaced() implements Booking {}

    /** It exists, so there are terms and a state. */
    sealed interface Placed extends Booking {

        /** What was agreed. */
        Terms terms();

        /** The state as its graph names it. */
        BookingState state();
    }

    /** A slot is held. */
    record Reserved(Terms terms) implements Placed {
        @Override
        public BookingState state() {
            return BookingState.RESERVED;
        }
    }

    /** Waits for the owner's answer, or for a payment. */
    record Tentative(Terms terms) implements Placed {
        @Override
        public BookingState state() {
            return BookingState.TENTATIVE;
        }
    }

    /** A class that takes seats; {@code seats} are the bookings that hold one. */
    record OpenClass(Terms terms, SeatRules rules, Set<BookingId> seats) implements Placed {
        @Override
        public BookingState state() {
            return BookingState.TENTATIVE;
        }

        private OpenClass changed(Consumer<Set<BookingId>> change) {
            Set<BookingId> changed = new LinkedHashSet<>(seats);
            change.accept(changed);
            return new OpenClass(terms, rules, changed);
        }
    }

    /** Agreed. */
    record Confirmed(Terms terms) implements Placed {
        @Override
        public BookingState state() {
            return BookingState.CONFIRMED;
        }
    }

    /** Agreed and paid for. */
    record Paid(Terms terms) implements Placed {
        @Override
        public BookingState state() {
            return BookingState.PAID;
        }
    }

    /** Nothing can happen any more but that it is deleted. */
    record Ended(Terms terms, BookingState state) implements Placed {}

    /** It was deleted. */
    record Deleted() implements Booking {}

    /** The booking after the event. */
    static Booking evolve(Booking before, BookingEvent event) {
        return switch (event) {
            case SlotReserved e -> new Reserved(e.terms());
            case BookingPlacedTentatively e -> tentative(e.terms());
            case BookingConfirmed e -> new Confirmed(e.terms());
            case BookingPaid e -> new Paid(e.terms());
            case ReservationExpired e -> ended(e);
            case ReservationConsumed e -> ended(e);
            case BookingDeclined e -> ended(e);
            case PaymentTimedOut e -> ended(e);
            case BookingCancelled e -> ended(e);
            case BookingCancelledByCustomer e -> ended(e);
            case BookingCancelledByOwner e -> ended(e);
            case BookingRescheduled e -> ended(e);
            case BookingCompleted e -> ended(e);
            case SeatTaken e -> before instanceof OpenClass open ? open.changed(s -> s.add(e.seat())) : before;
            case SeatReleased e -> before instanceof OpenClass open ? open.changed(s -> s.remove(e.seat())) : before;
            case BookingDeleted e -> new Deleted();
        };
    }

    private static Booking tentative(Terms terms) {
        SeatRules rules = terms.seats();
        return rules == null ? new Tentative(terms) : new OpenClass(terms, rules, Set.of());
    }

    private static Booking ended(Entered event) {
        return new Ended(event.terms(), event.state());
    }
}
