package io.hooktrail.adapters.web.rest.booking;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.VIEWER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.booking.BookingDocuments;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.Terms;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BookingSlice
class TheBookingResourceTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    BookingDocuments documents;

    @Autowired
    FakeBookings bookings;

    @BeforeEach
    void empty() {
        bookings.clear();
    }

    @Test
    void TK_11_to_16_has_the_names_the_order_and_the_forms_of_the_sample() throws Exception {
        String pretty = JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(read(documents.render(ABooking.of(BookingGraph.INSTANT, BookingState.CONFIRMED))));
        try (InputStream golden = getClass().getResourceAsStream("/bookings/confirmed.json")) {
            assertThat(pretty).isEqualToNormalizingNewlines(new String(golden.readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void TK_09_a_webhook_carries_the_very_bytes_of_the_answer() throws Exception {
        BookingView booking = ABooking.of(BookingGraph.INSTANT_PAYMENT, BookingState.PAID);
        bookings.add(booking);
        byte[] answer = http.get()
                .uri("/v1/bookings/" + booking.id())
                .header("Authorization", bearer(VIEWER))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(answer).isEqualTo(documents.render(booking));
    }

    @Test
    void TK_15_times_have_the_offset_of_their_own_day() {
        assertThat(new BookingTimes(ABooking.details().zone()).text(ABooking.CREATED))
                .isEqualTo("2016-11-24T13:34:54+0100");
        assertThat(new BookingTimes(ZoneOffset.UTC).text(ABooking.CREATED)).isEqualTo("2016-11-24T12:34:54+0000");
    }

    @Test
    void C23_is_completed_when_nothing_can_happen_any_more() {
        assertThat(shown(ABooking.of(BookingGraph.INSTANT_PAYMENT, BookingState.PAID))
                        .get("completed")
                        .asBoolean())
                .isFalse();
        JsonNode unpaid = shown(ABooking.of(BookingGraph.INSTANT_PAYMENT, BookingState.UNPAID));
        assertThat(unpaid.get("completed").asBoolean()).isTrue();
        assertThat(unpaid.get("available_actions")).isEmpty();
    }

    @Test
    void a_class_shows_its_seats() {
        JsonNode ofAClass = shown(ABooking.of(BookingGraph.GROUP_OWNER, BookingState.TENTATIVE));
        assertThat(ofAClass.get("max_seats").asInt()).isEqualTo(8);
        assertThat(ofAClass.get("current_seats").asInt()).isZero();
    }

    @Test
    void a_seat_shows_its_class() {
        Terms t = ABooking.terms(BookingGraph.GROUP_CUSTOMER);
        BookingId ofClass = new BookingId(new UUID(7, 7));
        Terms seat = new Terms(t.account(), t.graph(), t.slot(), t.timers(), null, Origin.seatOf(ofClass));
        JsonNode related = shown(ABooking.of(seat, BookingState.CONFIRMED)).get("related");
        assertThat(related.propertyNames()).containsExactly("owner_booking_id");
        assertThat(related.get("owner_booking_id").asString()).isEqualTo(ofClass.toString());
    }

    @Test
    void shows_its_log_to_those_who_ask() {
        bookings.add(ABooking.of(BookingGraph.CONFIRM_DECLINE, BookingState.DECLINED));
        bookings.transitions.add(new BookingTransition(
                new EventId(new UUID(7, 1)),
                BookingState.TENTATIVE,
                BookingState.DECLINED,
                ABooking.CREATED,
                "key:1",
                "Closed."));
        JsonNode log = read(get("?include=logs")).get("logs").get(0);
        assertThat(log.get("previous_state").asString()).isEqualTo("tentative");
        assertThat(log.get("state").asString()).isEqualTo("declined");
        assertThat(log.get("at").asString()).isEqualTo("2016-11-24T13:34:54+0100");
        assertThat(log.get("message").asString()).isEqualTo("Closed.");
        assertThat(read(get("")).has("logs")).isFalse();
    }

    private byte[] get(String query) {
        return http.get()
                .uri("/v1/bookings/" + ABooking.ID + query)
                .header("Authorization", bearer(VIEWER))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private JsonNode shown(BookingView view) {
        return read(documents.render(view));
    }

    private static JsonNode read(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }
}
