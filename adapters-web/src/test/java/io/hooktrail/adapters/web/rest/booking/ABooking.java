package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Bookings as the tests of this package need them. */
final class ABooking {

    static final Instant CREATED = Instant.parse("2016-11-24T12:34:54Z");
    static final Slot SLOT = new Slot(Instant.parse("2016-11-25T09:00:00Z"), Instant.parse("2016-11-25T10:00:00Z"));
    static final BookingId ID = BookingId.of("00000000-0000-7000-8000-0000000000b1");

    private ABooking() {}

    static BookingView of(BookingGraph graph, BookingState state) {
        return of(terms(graph), state);
    }

    static BookingView of(Terms terms, BookingState state) {
        return new BookingView(ID, state, terms, CREATED, CREATED, 0, null, details());
    }

    static Terms terms(BookingGraph graph) {
        SeatRules seats = graph == BookingGraph.GROUP_OWNER ? new SeatRules(8, null, null, null) : null;
        return new Terms(
                FakeAccounts.CHILD,
                graph,
                SLOT,
                new Timers(graph.hold().orElse(null), Timers.COMPLETE_AFTER),
                seats,
                Origin.NONE);
    }

    static BookingDetails details() {
        return new BookingDetails(
                ZoneId.of("Europe/Copenhagen"),
                new BookingDetails.Customer(
                        UUID.fromString("00000000-0000-7000-8000-0000000000c1"),
                        "Marty McFly",
                        "marty@example.com",
                        "",
                        "",
                        "Europe/Copenhagen",
                        "{}"),
                new BookingDetails.Occasion("Haircut", "Main St 1", "", "", false),
                new BookingDetails.Calendar(
                        UUID.fromString("00000000-0000-7000-8000-0000000000d1"),
                        "",
                        "",
                        false,
                        false,
                        "Chair 1",
                        "",
                        "",
                        ""));
    }
}
