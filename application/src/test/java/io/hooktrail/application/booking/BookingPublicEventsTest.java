package io.hooktrail.application.booking;

import static io.hooktrail.application.booking.ABooking.ACCOUNT;
import static io.hooktrail.application.booking.ABooking.ID;
import static io.hooktrail.application.booking.ABooking.NOW;
import static io.hooktrail.application.booking.ABooking.OTHER;
import static io.hooktrail.application.booking.ABooking.details;
import static io.hooktrail.application.booking.ABooking.terms;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class BookingPublicEventsTest {

    private static final Terms TERMS = terms(BookingGraph.INSTANT_PAYMENT);

    private final BookingView view = new BookingView(ID, BookingState.UNPAID, TERMS, NOW, NOW, 0, null, details());
    private final BookingPublicEvents events = new BookingPublicEvents(
            new FakeBookings(List.of(view), List.of()),
            booking -> ("{\"state\":\"" + booking.state() + "\"}").getBytes(UTF_8));

    @Test
    void TK_01_receivers_hear_of_each_state_by_its_name_and_graph() {
        assertThat(events.of(new PaymentTimedOut(ID, NOW, TERMS), message(new PaymentTimedOut(ID, NOW, TERMS))))
                .hasValueSatisfying(told ->
                        assertThat(told.subject()).isEqualTo(new EventSubject("booking", "unpaid", "instant_payment")));
    }

    @Test
    void TK_09_they_are_told_the_booking_as_the_API_shows_it() {
        EventMessage<BookingEvent> message = message(new PaymentTimedOut(ID, NOW, TERMS));
        assertThat(events.of(message.getPayload(), message)).hasValueSatisfying(told -> {
            assertThat(new String(told.outgoing().content().json(), UTF_8)).isEqualTo("{\"state\":\"unpaid\"}");
            assertThat(told.outgoing().id()).hasToString(message.getIdentifier());
            assertThat(told.outgoing().account()).isEqualTo(ACCOUNT);
            assertThat(told.outgoing().type()).isEqualTo("booking.unpaid");
            assertThat(told.outgoing().entityId()).isEqualTo(ID.toString());
            assertThat(told.outgoing().occurredAt()).isEqualTo(NOW);
        });
    }

    @Test
    void what_enters_no_state_stays_inside() {
        var taken = new SeatTaken(ID, NOW, OTHER);
        assertThat(events.of(taken, message(taken))).isEmpty();
    }

    private static EventMessage<BookingEvent> message(BookingEvent event) {
        return new GenericEventMessage<>(event);
    }
}
