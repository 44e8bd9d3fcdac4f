package io.hooktrail.domain.booking;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.Booking.OpenClass;
import io.hooktrail.domain.booking.Booking.Placed;
import io.hooktrail.domain.booking.BookingCommand.OfSeat;
import io.hooktrail.domain.booking.BookingCommand.ReleaseSeat;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingEvent.SeatReleased;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import io.hooktrail.domain.booking.BookingRejection.ClassClosed;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.OutsideBookingTime;
import io.hooktrail.domain.booking.BookingRejection.SeatsTaken;
import io.hooktrail.domain.booking.BookingRejection.TooLateToCancel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a class gives its seats away: one stream guards them all, so no seat is given twice. */
final class ClassDecider {

    private ClassDecider() {}

    static List<BookingEvent> decide(Booking state, OfSeat command) {
        return switch (command) {
            case RequestSeat c -> request(existing(state, c), c);
            case TakeSeat c -> take(open(existing(state, c), c), c);
            case ReleaseSeat c -> release(existing(state, c), c);
        };
    }

    private static List<BookingEvent> request(Placed booking, RequestSeat command) {
        if (!booking.terms().account().equals(command.account())) {
            throw new Rejected(new NoSuchBooking("class", command.id()));
        }
        OpenClass open = open(booking, command);
        withinBookingTime(open, command.at());
        seatFree(open, command);
        return List.of();
    }

    private static List<BookingEvent> take(OpenClass open, TakeSeat command) {
        if (open.seats().contains(command.seat())) {
            return List.of();
        }
        seatFree(open, command);
        return List.of(new SeatTaken(command.id(), command.at(), command.seat()));
    }

    /** A class that is over has forgotten its seats, but its time to cancel still binds its customers. */
    private static List<BookingEvent> release(Placed booking, ReleaseSeat command) {
        boolean over = !(booking instanceof OpenClass);
        boolean counted = booking instanceof OpenClass open && open.seats().contains(command.seat());
        if (command.by() == BookingActor.CUSTOMER && (counted || over)) {
            inTimeToCancel(booking.terms(), command.at());
        }
        return counted ? List.of(new SeatReleased(command.id(), command.at(), command.seat())) : List.of();
    }

    private static void withinBookingTime(OpenClass open, Instant at) {
        Instant start = open.terms().slot().start();
        Duration least = open.rules().minBookingTime();
        Duration most = open.rules().maxBookingTime();
        Instant from = most == null ? Instant.MIN : start.minus(most);
        Instant until = least == null ? start : start.minus(least);
        if (at.isBefore(from) || at.isAfter(until)) {
            throw new Rejected(new OutsideBookingTime(from, until));
        }
    }

    private static void inTimeToCancel(Terms terms, Instant at) {
        SeatRules rules = terms.seats();
        Duration least = rules == null ? null : rules.minCancelTime();
        if (least != null && at.isAfter(terms.slot().start().minus(least))) {
            throw new Rejected(new TooLateToCancel(terms.slot().start().minus(least)));
        }
    }

    private static void seatFree(OpenClass open, OfSeat command) {
        if (open.seats().size() >= open.rules().max()) {
            throw new Rejected(new SeatsTaken(command.id(), open.rules().max()));
        }
    }

    private static Placed existing(Booking state, OfSeat command) {
        if (state instanceof Placed booking && booking.terms().graph() == BookingGraph.GROUP_OWNER) {
            return booking;
        }
        throw new Rejected(new NoSuchBooking("class", command.id()));
    }

    private static OpenClass open(Placed booking, OfSeat command) {
        if (booking instanceof OpenClass open) {
            return open;
        }
        throw new Rejected(new ClassClosed(command.id(), booking.state()));
    }
}
