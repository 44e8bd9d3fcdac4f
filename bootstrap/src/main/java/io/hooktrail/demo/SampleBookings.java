package io.hooktrail.demo;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingDetails.Calendar;
import io.hooktrail.domain.booking.BookingDetails.Customer;
import io.hooktrail.domain.booking.BookingDetails.Occasion;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Bookings that somebody might make. Nobody of these names exists. */
final class SampleBookings {

    /** Short, so that payments that do not come in time are seen soon. */
    private static final Duration HOLD = Duration.ofSeconds(20);

    private static final SeatRules SEATS = new SeatRules(6, null, null, null);
    private static final List<String> PEOPLE =
            List.of("Ada Example", "Ben Sample", "Cleo Placeholder", "Dan Testperson", "Eve Nobody", "Finn Fictional");
    private static final List<String> OCCASIONS = List.of("Haircut", "Beard trim", "Consultation", "Private lesson");
    private static final List<String> CLASSES = List.of("Morning yoga", "Pilates", "Scissors for beginners");
    private static final List<String> CALENDARS = List.of("Chair 1", "Chair 2", "Blue room");

    private final RandomGenerator random;

    SampleBookings(RandomGenerator random) {
        this.random = random;
    }

    Terms terms(AccountId account, BookingGraph graph, Origin origin, Instant now) {
        boolean reservation = graph == BookingGraph.RESERVATION;
        var timers = new Timers(graph.hold().isPresent() ? HOLD : null, reservation ? null : Timers.COMPLETE_AFTER);
        SeatRules seats = graph == BookingGraph.GROUP_OWNER ? SEATS : null;
        return new Terms(account, graph, slot(now), timers, seats, origin);
    }

    /** An hour, some time in the next days. */
    Slot slot(Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.HOURS).plus(random.nextInt(2, 96), ChronoUnit.HOURS);
        return new Slot(start, start.plus(1, ChronoUnit.HOURS));
    }

    BookingDetails details(BookingGraph graph) {
        boolean ofClass = graph == BookingGraph.GROUP_OWNER || graph.seat();
        var occasion = new Occasion(any(ofClass ? CLASSES : OCCASIONS), "Example Street 1", "", "", false);
        return new BookingDetails(
                ZoneId.of(Studio.TIME_ZONE),
                graph == BookingGraph.GROUP_OWNER ? null : customer(),
                occasion,
                calendar());
    }

    private Customer customer() {
        String name = any(PEOPLE);
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
        return new Customer(derived(email), name, email, "", "", Studio.TIME_ZONE, "{}");
    }

    private Calendar calendar() {
        String name = any(CALENDARS);
        return new Calendar(derived(name), "", "", false, false, name, "", "#ffffff", "#3b6ea8");
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static UUID derived(String text) {
        return UUID.nameUUIDFromBytes(("demo:" + text).getBytes(StandardCharsets.UTF_8));
    }
}
