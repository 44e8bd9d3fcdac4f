package io.hooktrail.adapters.web.rest.booking;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BookingSlice
class ActingOnBookingsTest {

    private static final String ONE = "/v1/bookings/" + ABooking.ID;

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeBookings bookings;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void forget() {
        bookings.clear();
        dispatcher.reset();
    }

    @Test
    void asks_for_the_action_and_answers_with_the_booking() {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        MvcTestResult answer = put("cancel", null);
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.id").isEqualTo(ABooking.ID.toString());
        assertThat(asked()).isEqualTo(new CancelBooking(ABooking.ID, WebKernel.NOW, BookingActor.INTEGRATOR, null));
    }

    @Test
    void passes_on_what_is_said_with_it() {
        given(BookingGraph.CONFIRM_DECLINE, BookingState.TENTATIVE);
        put("decline", "{\"decline\": {\"message\": \"Closed.\"}}");
        assertThat(asked())
                .isEqualTo(new DeclineBooking(ABooking.ID, WebKernel.NOW, BookingActor.INTEGRATOR, "Closed."));
    }

    @Test
    void passes_on_the_payment() {
        given(BookingGraph.INSTANT_PAYMENT, BookingState.TENTATIVE);
        put("pay", "{\"pay\": {\"payment_id\": \"pay_1\"}}");
        assertThat(asked()).isEqualTo(new PayBooking(ABooking.ID, WebKernel.NOW, BookingActor.INTEGRATOR, "pay_1"));
    }

    @Test
    void moves_a_booking_to_another_time() {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        put("reschedule_by_customer", """
            {"reschedule_by_customer": {"start": "2027-01-01T10:00:00+0100", "end": "2027-01-01T11:00:00+0100"}}
            """);
        assertThat(asked()).isInstanceOfSatisfying(RescheduleBooking.class, move -> {
            assertThat(move.slot().start()).isEqualTo(Instant.parse("2027-01-01T09:00:00Z"));
            assertThat(move.successor()).isNotEqualTo(ABooking.ID);
        });
    }

    @Test
    void says_which_time_is_missing_in_a_move() {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        MvcTestResult answer = put("reschedule_by_customer", null);
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("reschedule_by_customer.start", "reschedule_by_customer.end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "timeout", "consume", "pay", "fly"})
    void refuses_an_action_that_is_not_in_the_graph_and_says_which_are(String action) {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        MvcTestResult answer = put(action, null);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/action-not-in-graph");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.available_actions")
                .asArray()
                .containsExactly("cancel", "cancel_by_customer", "complete", "reschedule_by_customer");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void refuses_everything_after_the_end() {
        given(BookingGraph.INSTANT_PAYMENT, BookingState.UNPAID);
        MvcTestResult answer = put("pay", "{\"pay\": {\"payment_id\": \"pay_1\"}}");
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.available_actions")
                .asArray()
                .isEmpty();
    }

    @Test
    void refuses_a_body_of_another_action() {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        assertThat(put("cancel", "{\"pay\": {\"payment_id\": \"pay_1\"}}")).hasStatus(400);
    }

    @Test
    void does_not_know_the_bookings_of_others() {
        given(BookingGraph.INSTANT, BookingState.CONFIRMED);
        String stranger = bearer(OPERATOR, FakeAccounts.STRANGER);
        assertThat(http.get().uri(ONE).header("Authorization", stranger)).hasStatus(404);
        assertThat(http.put().uri(ONE + "/cancel").header("Authorization", stranger))
                .hasStatus(404);
        assertThat(http.delete().uri(ONE).header("Authorization", stranger)).hasStatus(404);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void does_not_know_what_is_no_id() {
        assertThat(get("/v1/bookings/one")).hasStatus(404);
        assertThat(get("/v1/bookings/" + new UUID(7, 7))).hasStatus(404);
    }

    @Test
    void deletes_a_booking() {
        given(BookingGraph.INSTANT, BookingState.CANCELLED);
        assertThat(http.delete().uri(ONE).header("Authorization", bearer(OPERATOR)))
                .hasStatus(204);
        assertThat(asked()).isEqualTo(new DeleteBooking(ABooking.ID, WebKernel.NOW));
    }

    @Test
    void searches_by_graph_and_state() {
        given(BookingGraph.INSTANT, BookingState.CANCELLED);
        MvcTestResult answer = get("/v1/bookings?search=graph:instant;state:cancelled");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.data[0].id").isEqualTo(ABooking.ID.toString());
        assertThat(bookings.searched).isEqualTo(new BookingSearch(BookingGraph.INSTANT, BookingState.CANCELLED));
        assertThat(get("/v1/bookings")).hasStatusOk();
        assertThat(bookings.searched).isEqualTo(BookingSearch.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour:red", "graph", "graph:none", "state:none", "state:cancelled;", "instant"})
    void says_what_is_wrong_with_a_search(String search) {
        MvcTestResult answer = get("/v1/bookings?search=" + search);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("search");
    }

    @Test
    void TK_03_tells_the_states_of_each_graph() {
        MvcTestResult answer = get("/v1/bookings/graphs");
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[*].graph")
                .asArray()
                .containsExactly(
                        "instant",
                        "confirm_decline",
                        "instant_payment",
                        "group_owner",
                        "group_customer",
                        "group_customer_payment",
                        "reservation");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[2].states[*].state")
                .asArray()
                .contains("tentative", "paid", "unpaid", "cancelled", "completed", "error");
    }

    private void given(BookingGraph graph, BookingState state) {
        bookings.add(ABooking.of(graph, state));
    }

    private Object asked() {
        return dispatcher.asked().getFirst().command();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", bearer(VIEWER)).exchange();
    }

    private MvcTestResult put(String action, String body) {
        var request = http.put().uri(ONE + "/" + action).header("Authorization", bearer(OPERATOR));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
