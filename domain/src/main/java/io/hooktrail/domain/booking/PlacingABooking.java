package io.hooktrail.domain.booking;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.SlotReserved;
import io.hooktrail.domain.booking.BookingRejection.AlreadyPlaced;
import io.hooktrail.domain.booking.BookingRejection.CannotStartWith;
import io.hooktrail.domain.booking.BookingRejection.TermRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a booking begins, and which terms it can have. */
final class PlacingABooking {

    private PlacingABooking() {}

    static List<BookingEvent> decide(Booking state, PlaceBooking command) {
        free(state, command.id());
        Terms terms = command.terms();
        check(terms);
        BookingState first = terms.graph()
                .next(null, command.as(), BookingActor.INTEGRATOR)
                .orElseThrow(() -> new Rejected(new CannotStartWith(terms.graph(), command.as())));
        return List.of(entered(first, command.id(), command.at(), terms));
    }

    static List<BookingEvent> decide(Booking state, PlaceSuccessor command) {
        free(state, command.id());
        check(command.terms());
        return List.of(entered(command.state(), command.id(), command.at(), command.terms()));
    }

    static void check(Terms terms) {
        BookingGraph graph = terms.graph();
        refuseUnless(terms.slot().start().isBefore(terms.slot().end()), "end", "must be after start");
        refuseUnless(
                graph.seat() == (terms.origin().ownerBooking() != null),
                "related.owner_booking_id",
                "belongs to the graphs of seats, and only there");
        SeatRules seats = terms.seats();
        refuseUnless(
                (graph == BookingGraph.GROUP_OWNER) == (seats != null),
                "max_seats",
                "belongs to the graph group_owner, and only there");
        refuseUnless(seats == null || seats.max() > 0, "max_seats", "must be 1 or more");
        Duration hold = terms.timers().hold();
        refuseUnless(graph.hold().isEmpty() || positive(hold), "payment_timeout_seconds", "must be 1 or more");
        refuseUnless(
                graph != BookingGraph.RESERVATION || terms.origin().reservation() == null,
                "reservation_id",
                "cannot be that of another reservation");
    }

    private static BookingEvent entered(BookingState state, BookingId id, Instant at, Terms terms) {
        return switch (state) {
            case RESERVED -> new SlotReserved(id, at, terms);
            case TENTATIVE -> new BookingPlacedTentatively(id, at, terms);
            case CONFIRMED -> new BookingConfirmed(id, at, terms);
            case PAID -> new BookingPaid(id, at, terms, null);
            case EXPIRED,
                    CONSUMED,
                    DECLINED,
                    UNPAID,
                    CANCELLED,
                    CANCELLED_BY_CUSTOMER,
                    CANCELLED_BY_OWNER,
                    RESCHEDULED_BY_CUSTOMER,
                    COMPLETED,
                    ERROR -> throw new IllegalArgumentException("no booking begins as " + state);
        };
    }

    private static void free(Booking state, BookingId id) {
        if (!(state instanceof Unplaced)) {
            throw new Rejected(new AlreadyPlaced(id));
        }
    }

    private static boolean positive(@Nullable Duration duration) {
        return duration != null && duration.isPositive();
    }

    private static void refuseUnless(boolean holds, String field, String reason) {
        if (!holds) {
            throw new Rejected(new TermRefused(field, reason));
        }
    }
}
