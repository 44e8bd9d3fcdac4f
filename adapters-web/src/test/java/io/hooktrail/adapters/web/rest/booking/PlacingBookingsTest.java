package io.hooktrail.adapters.web.rest.booking;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingRejection.SeatsTaken;
import io.hooktrail.domain.booking.BookingRejection.TermRefused;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.SeatRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BookingSlice
class PlacingBookingsTest {

    private static final String TIMES =
            "\"start\": \"2027-01-01T10:00:00+0100\", \"end\": \"2027-01-01T11:00:00+0100\"";

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeBookings bookings;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void project() {
        bookings.clear();
        dispatcher.reset();
        dispatcher.answering(asked -> {
            bookings.placed(asked, BookingState.CONFIRMED);
            return new Accepted(asked.command().id().toString(), List.of(FakeDispatcher.EVENT), 0, false);
        });
    }

    @Test
    void answers_with_the_booking_and_where_it_is() {
        MvcTestResult answer = post("""
            {"graph": "instant", %s, "what": "Haircut", "where": "Main St 1", "description": "",
             "customer": {"name": "Marty McFly", "email": "marty@example.com", "phone": "", "voip": "",
                          "timezone": "Europe/Copenhagen"},
             "calendar": {"name": "Chair 1"}, "payment_timeout_seconds": 300, "auto_complete": {"enabled": true},
             "meta": {"vip": 1.50}}
            """.formatted(TIMES));
        assertThat(answer).hasStatus(201);
        PlaceBooking asked = asked();
        assertThat(answer).hasHeader("Location", "/v1/bookings/" + asked.id());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(asked.id().toString());
        assertThat(answer).bodyJson().extractingPath("$.event.start").isEqualTo("2027-01-01T10:00:00+0100");
        assertThat(answer).bodyJson().extractingPath("$.customers[0].meta").isEqualTo("{\"vip\":1.50}");
    }

    @Test
    void asks_for_what_was_sent() {
        post("""
            {"graph": "instant_payment", %s, "payment_timeout_seconds": 10, "auto_complete": {"enabled": false},
             "customer": {"name": "Marty", "timezone": "Europe/Copenhagen"}}
            """.formatted(TIMES));
        PlaceBooking asked = asked();
        assertThat(asked.as()).isEqualTo(BookingAction.CREATE);
        assertThat(asked.at()).isEqualTo(WebKernel.NOW);
        assertThat(asked.terms().account()).isEqualTo(FakeAccounts.CHILD);
        assertThat(asked.terms().slot().start()).isEqualTo(Instant.parse("2027-01-01T09:00:00Z"));
        assertThat(asked.terms().timers().hold()).isEqualTo(Duration.ofSeconds(10));
        assertThat(asked.terms().timers().completeAfter()).isNull();
        assertThat(asked.details().zone()).isEqualTo(ZoneId.of("Europe/Copenhagen"));
    }

    @Test
    void a_payment_is_waited_for_five_minutes_and_completion_for_an_hour_where_nothing_is_said() {
        post("{\"graph\": \"instant_payment\", " + TIMES + "}");
        assertThat(asked().terms().timers().hold()).isEqualTo(Duration.ofMinutes(5));
        assertThat(asked().terms().timers().completeAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_class_has_its_rules() {
        post("{\"graph\": \"group_owner\", " + TIMES + ", \"max_seats\": 8, \"min_cancel_time\": 3600}");
        assertThat(asked().terms().seats()).isEqualTo(new SeatRules(8, null, null, Duration.ofHours(1)));
    }

    @Test
    void a_seat_has_the_time_of_its_class() {
        bookings.add(ABooking.of(BookingGraph.GROUP_OWNER, BookingState.TENTATIVE));
        assertThat(post("{\"graph\": \"group_customer\", \"related\": {\"owner_booking_id\": \"" + ABooking.ID
                        + "\"}}"))
                .hasStatus(201);
        assertThat(asked().terms().slot()).isEqualTo(ABooking.SLOT);
        assertThat(asked().terms().origin().ownerBooking()).isEqualTo(ABooking.ID);
    }

    @Test
    void a_seat_at_another_time_than_its_class_is_told() {
        bookings.add(ABooking.of(BookingGraph.GROUP_OWNER, BookingState.TENTATIVE));
        MvcTestResult answer = post("{\"graph\": \"group_customer\", " + TIMES
                + ", \"related\": {\"owner_booking_id\": \"" + ABooking.ID + "\"}}");
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("start", "end");
    }

    @Test
    void a_class_that_the_caller_does_not_see_is_not_there() {
        assertThat(post("{\"graph\": \"group_customer\", \"related\": {\"owner_booking_id\": \"" + new UUID(7, 7)
                        + "\"}}"))
                .hasStatus(404);
    }

    @Test
    void a_reservation_is_used_by_its_id() {
        post("{\"graph\": \"instant\", " + TIMES + ", \"reservation_id\": \"" + new UUID(7, 7) + "\"}");
        assertThat(asked().terms().origin().reservation()).isEqualTo(new BookingId(new UUID(7, 7)));
    }

    @Test
    void reserves_a_slot_for_thirty_seconds() {
        assertThat(post("/v1/bookings/reserve", "{" + TIMES + "}")).hasStatus(201);
        assertThat(asked().terms().graph()).isEqualTo(BookingGraph.RESERVATION);
        assertThat(asked().terms().timers().hold()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void reserves_a_slot_for_as_long_as_is_asked() {
        post("/v1/bookings/reserve", "{\"duration\": 90, " + TIMES + "}");
        assertThat(asked().terms().timers().hold()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void answers_a_repetition_with_the_booking_of_the_first_time() {
        bookings.add(ABooking.of(BookingGraph.INSTANT, BookingState.CONFIRMED));
        dispatcher.answering(asked -> new Accepted(ABooking.ID.toString(), List.of(FakeDispatcher.EVENT), 0, true));
        MvcTestResult answer = http.post()
                .uri("/v1/bookings")
                .header("Authorization", bearer(OPERATOR))
                .header("Idempotency-Key", "order-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"graph\": \"instant\", " + TIMES + "}")
                .exchange();
        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.id").isEqualTo(ABooking.ID.toString());
        assertThat(dispatcher.asked()).singleElement().extracting(Asked::key).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'graph': 'instant'} | start",
                "{'graph': 'instant', 'start': '2027-01-01T11:00:00Z', 'end': '2027-01-01T10:00:00Z'} | end",
                "{'graph': 'instant', 'start': 'tomorrow'} | start",
                "{'graph': 'unheard_of'} | graph",
                "{'start': '2027-01-01T11:00:00Z'} | graph",
                "{'graph': 'reservation', 'start': '2027-01-01T10:00:00Z', 'end': '2027-01-01T11:00:00Z'} | graph",
                "{'graph': 'instant', TIMES, 'customer': {'name': ' '}} | customer.name",
                "{'graph': 'instant', TIMES, 'customer': {'email': 'a@b.c'}} | customer.name",
                "{'graph': 'instant', TIMES, 'customer': {'name': 'M', 'timezone': 'Moon'}} | customer.timezone",
                "{'graph': 'instant', TIMES, 'meta': []} | meta",
                "{'graph': 'instant', TIMES, 'meta': {'a': '\\ud800'}} | meta",
                "{'graph': 'instant_payment', TIMES, 'payment_timeout_seconds': 0} | payment_timeout_seconds",
                "{'graph': 'group_owner', TIMES, 'max_seats': 0} | max_seats",
                "{'graph': 'instant', TIMES, 'colour': 'red'} | colour",
                "{'graph': 'instant', TIMES, 'related': {'owner_booking_id': 'x'}} | related.owner_booking_id"
            },
            quoteCharacter = '`')
    void says_which_field_is_wrong(String body, String field) {
        MvcTestResult answer = post(body.replace("TIMES", TIMES).replace('\'', '"'));
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_term_that_the_graph_refuses_is_told_with_its_field() {
        refuse(new Rejected(new TermRefused("max_seats", "belongs to the graph group_owner, and only there")));
        MvcTestResult answer = post("{\"graph\": \"instant\", " + TIMES + "}");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("max_seats");
    }

    @Test
    void a_full_class_is_told() {
        refuse(new Rejected(new SeatsTaken(ABooking.ID, 8)));
        MvcTestResult answer = post("{\"graph\": \"instant\", " + TIMES + "}");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/seats-taken");
    }

    @Test
    void a_viewer_books_nothing() {
        assertThat(http.post()
                        .uri("/v1/bookings")
                        .header("Authorization", bearer(VIEWER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"graph\": \"instant\", " + TIMES + "}"))
                .hasStatus(403);
    }

    private void refuse(Rejected refused) {
        dispatcher.answering(asked -> {
            throw refused;
        });
    }

    private PlaceBooking asked() {
        return (PlaceBooking) dispatcher.asked().getFirst().command();
    }

    private MvcTestResult post(String body) {
        return post("/v1/bookings", body);
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer(OPERATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
