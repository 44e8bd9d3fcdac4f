package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.rest.booking.PlaceBookingRequest.AutoComplete;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is agreed; tells everything that is wrong with it at once. */
final class TermsOfARequest {

    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();
    private static final long MOST_SEATS = 10_000;

    private TermsOfARequest() {}

    /** Tells what is wrong; {@code ownerBooking} is the class of a seat, null for everything else. */
    static Terms read(PlaceBookingRequest asked, AccountId account, @Nullable BookingView ownerBooking) {
        Faults faults = new Faults();
        DetailsOfARequest.check(asked, faults);
        faults.unless(asked.graph() != BookingGraph.RESERVATION, "graph", "is made by POST /v1/bookings/reserve");
        faults.unlessWithin(asked.paymentTimeoutSeconds(), 1, LONGEST_SECONDS, "payment_timeout_seconds");
        faults.unlessWithin(after(asked.autoComplete()), 0, LONGEST_SECONDS, "auto_complete.after_seconds");
        faults.unlessWithin(asked.maxSeats(), 1, MOST_SEATS, "max_seats");
        faults.unlessWithin(asked.minBookingTime(), 0, LONGEST_SECONDS, "min_booking_time");
        faults.unlessWithin(asked.maxBookingTime(), 0, LONGEST_SECONDS, "max_booking_time");
        faults.unlessWithin(asked.minCancelTime(), 0, LONGEST_SECONDS, "min_cancel_time");
        Slot slot = ownerBooking == null
                ? slot(asked.start(), asked.end(), faults)
                : sameAs(ownerBooking.terms().slot(), asked, faults);
        faults.tell();
        return new Terms(account, asked.graph(), slot, timers(asked), seats(asked), origin(asked));
    }

    static Terms read(ReserveRequest asked, AccountId account) {
        Faults faults = new Faults();
        DetailsOfARequest.check(asked, faults);
        faults.unlessWithin(asked.duration(), 1, LONGEST_SECONDS, "duration");
        Slot slot = slot(asked.start(), asked.end(), faults);
        faults.tell();
        Timers timers = new Timers(hold(BookingGraph.RESERVATION, asked.duration()), null);
        return new Terms(account, BookingGraph.RESERVATION, slot, timers, null, Origin.NONE);
    }

    static Slot slot(@Nullable Instant start, @Nullable Instant end, String prefix) {
        Faults faults = new Faults();
        faults.unless(start != null, prefix + ".start", "is required");
        faults.unless(end != null, prefix + ".end", "is required");
        faults.tell();
        return new Slot(orEpoch(start), orEpoch(end));
    }

    private static Slot slot(@Nullable Instant start, @Nullable Instant end, Faults faults) {
        faults.unless(start != null, "start", "is required");
        faults.unless(end != null, "end", "is required");
        faults.unless(start == null || end == null || start.isBefore(end), "end", "must be after start");
        return new Slot(orEpoch(start), orEpoch(end));
    }

    private static Slot sameAs(Slot ofTheClass, PlaceBookingRequest asked, Faults faults) {
        boolean start = asked.start() == null || asked.start().equals(ofTheClass.start());
        boolean end = asked.end() == null || asked.end().equals(ofTheClass.end());
        faults.unless(start, "start", "must be that of the class, or be left out");
        faults.unless(end, "end", "must be that of the class, or be left out");
        return ofTheClass;
    }

    /** What is missing has been told by then: the value is never seen. */
    private static Instant orEpoch(@Nullable Instant given) {
        return given == null ? Instant.EPOCH : given;
    }

    private static Timers timers(PlaceBookingRequest asked) {
        AutoComplete complete = asked.autoComplete();
        boolean off = complete != null && Boolean.FALSE.equals(complete.enabled());
        Duration after = Optional.ofNullable(seconds(after(complete))).orElse(Timers.COMPLETE_AFTER);
        return new Timers(hold(asked.graph(), asked.paymentTimeoutSeconds()), off ? null : after);
    }

    private static @Nullable Duration hold(BookingGraph graph, @Nullable Long seconds) {
        Duration usual = graph.hold().orElse(null);
        return usual == null || seconds == null ? usual : Duration.ofSeconds(seconds);
    }

    private static @Nullable SeatRules seats(PlaceBookingRequest asked) {
        Integer max = asked.maxSeats();
        return max == null
                ? null
                : new SeatRules(
                        max,
                        seconds(asked.minBookingTime()),
                        seconds(asked.maxBookingTime()),
                        seconds(asked.minCancelTime()));
    }

    private static Origin origin(PlaceBookingRequest asked) {
        return new Origin(ownerBooking(asked), booking(asked.reservationId()), null);
    }

    static @Nullable BookingId ownerBooking(PlaceBookingRequest asked) {
        return asked.related() == null ? null : booking(asked.related().ownerBookingId());
    }

    private static @Nullable BookingId booking(@Nullable UUID id) {
        return id == null ? null : new BookingId(id);
    }

    private static @Nullable Long after(@Nullable AutoComplete complete) {
        return complete == null ? null : complete.afterSeconds();
    }

    private static @Nullable Duration seconds(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
