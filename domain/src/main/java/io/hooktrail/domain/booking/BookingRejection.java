package io.hooktrail.domain.booking;

import io.hooktrail.domain.Rejection;
import java.time.Instant;
import java.util.List;

/** Why a booking refuses. */
public sealed interface BookingRejection extends Rejection {

    /**
     * The graph has no such action here, or not for whoever asked.
     *
     * @param available what may be asked instead
     */
    record ActionNotInGraph(BookingGraph graph, BookingState state, String action, List<BookingAction> available)
            implements BookingRejection {

        static ActionNotInGraph of(Booking.Placed booking, String action) {
            BookingGraph graph = booking.terms().graph();
            return new ActionNotInGraph(
                    graph, booking.state(), action, graph.actions(booking.state(), BookingActor.INTEGRATOR));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "A booking of the graph " + graph + " in the state " + state + " does not allow " + action + ".";
        }
    }

    /** Bookings of this graph are not started by this action. */
    record CannotStartWith(BookingGraph graph, BookingAction action) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "A booking of the graph " + graph + " starts with " + graph.start() + ", not with " + action + ".";
        }
    }

    /** A term is missing, out of place or impossible; {@code field} is its name in the API. */
    record TermRefused(String field, String reason) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return field + " " + reason + ".";
        }
    }

    /** Every seat of the class is taken. */
    record SeatsTaken(BookingId ownerBooking, int max) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.LIMIT_REACHED;
        }

        @Override
        public String detail() {
            return "All " + max + " seats are taken.";
        }
    }

    /** The class was cancelled or is over. */
    record ClassClosed(BookingId ownerBooking, BookingState state) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The class takes no seats any more: it is " + state + ".";
        }
    }

    /** A seat can be booked from {@code from} (included) until {@code until} (included) only. */
    record OutsideBookingTime(Instant from, Instant until) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return from.equals(Instant.MIN)
                    ? "Seats of this class can be booked until " + until + "."
                    : "Seats of this class can be booked from " + from + " until " + until + ".";
        }
    }

    /** A customer could cancel until {@code until} (included). */
    record TooLateToCancel(Instant until) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The customer could cancel until " + until + ".";
        }
    }

    /** The reservation ran out or was used already. */
    record ReservationNotHeld(BookingId reservation, BookingState state) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The reservation is " + state + ".";
        }
    }

    /** There is no such booking, or not for this account; {@code what} says which one was looked for. */
    record NoSuchBooking(String what, BookingId id) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no " + what + " " + id + ".";
        }
    }

    /** A booking of this id exists already. */
    record AlreadyPlaced(BookingId id) implements BookingRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "The booking " + id + " exists already.";
        }
    }
}
