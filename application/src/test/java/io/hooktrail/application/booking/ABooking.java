package io.hooktrail.application.booking;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Bookings as the tests of this package need them. */
final class ABooking {

    static final Instant NOW = Instant.parse("2027-01-01T08:00:00Z");
    static final Slot SLOT = new Slot(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(3)));
    static final AccountId ACCOUNT = AccountId.of("00000000-0000-7000-8000-00000000000a");
    static final BookingId ID = id(1);
    static final BookingId CLASS = id(2);
    static final BookingId OTHER = id(3);

    private ABooking() {}

    static BookingId id(int n) {
        return new BookingId(new UUID(0x7000, n));
    }

    static Terms terms(BookingGraph graph) {
        return terms(graph, graph.seat() ? Origin.seatOf(CLASS) : Origin.NONE);
    }

    static Terms terms(BookingGraph graph, Origin origin) {
        return terms(graph, origin, new Timers(graph.hold().orElse(null), Timers.COMPLETE_AFTER));
    }

    static Terms terms(BookingGraph graph, Origin origin, Timers timers) {
        SeatRules seats = graph == BookingGraph.GROUP_OWNER ? new SeatRules(2, null, null, null) : null;
        return new Terms(ACCOUNT, graph, SLOT, timers, seats, origin);
    }

    static BookingDetails details() {
        return new BookingDetails(
                ZoneOffset.UTC,
                null,
                new BookingDetails.Occasion("Haircut", "", "", "", false),
                new BookingDetails.Calendar(new UUID(1, 1), "", "", false, false, "Chair 1", "", "", ""));
    }
}
