package io.hooktrail.domain.booking;

import static io.hooktrail.domain.booking.ABooking.ACCOUNT;
import static io.hooktrail.domain.booking.ABooking.ID;
import static io.hooktrail.domain.booking.ABooking.NOW;
import static io.hooktrail.domain.booking.ABooking.SLOT;
import static io.hooktrail.domain.booking.ABooking.SUCCESSOR;
import static io.hooktrail.domain.booking.ABooking.after;
import static io.hooktrail.domain.booking.ABooking.place;
import static io.hooktrail.domain.booking.ABooking.placed;
import static io.hooktrail.domain.booking.ABooking.terms;
import static io.hooktrail.domain.booking.RejectionAssert.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.booking.Booking.Placed;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import io.hooktrail.domain.booking.BookingRejection.AlreadyPlaced;
import io.hooktrail.domain.booking.BookingRejection.CannotStartWith;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.TermRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacingABookingTest {

    @ParameterizedTest
    @CsvSource({
        "INSTANT, CONFIRMED",
        "CONFIRM_DECLINE, TENTATIVE",
        "INSTANT_PAYMENT, TENTATIVE",
        "GROUP_OWNER, TENTATIVE",
        "GROUP_CUSTOMER, CONFIRMED",
        "GROUP_CUSTOMER_PAYMENT, TENTATIVE",
        "RESERVATION, RESERVED"
    })
    void starts_in_the_first_state_of_its_graph(BookingGraph graph, BookingState first) {
        assertThat(((Placed) placed(graph)).state()).isEqualTo(first);
    }

    @Test
    void an_instant_booking_may_be_created_as_older_clients_say() {
        Booking created = after(new Unplaced(), place(terms(BookingGraph.INSTANT), BookingAction.CREATE));
        assertThat(((Placed) created).state()).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void a_booking_that_needs_agreement_cannot_be_placed_as_confirmed() {
        var confirm = place(terms(BookingGraph.CONFIRM_DECLINE), BookingAction.CONFIRM);
        assertRejected(() -> after(new Unplaced(), confirm), CannotStartWith.class);
    }

    @Test
    void is_placed_once() {
        Booking booking = placed(BookingGraph.INSTANT);
        assertRejected(() -> after(booking, place(terms(BookingGraph.INSTANT))), AlreadyPlaced.class);
    }

    @Test
    void ends_after_it_starts() {
        Terms reversed = slot(terms(BookingGraph.INSTANT), new Slot(SLOT.end(), SLOT.start()));
        assertThat(refused(reversed).field()).isEqualTo("end");
    }

    @Test
    void a_seat_names_its_class_and_nothing_else_does() {
        assertThat(refused(origin(terms(BookingGraph.GROUP_CUSTOMER), Origin.NONE))
                        .field())
                .contains("owner_booking_id");
        assertThat(refused(origin(terms(BookingGraph.INSTANT), Origin.seatOf(ID)))
                        .field())
                .contains("owner_booking_id");
    }

    @Test
    void a_class_says_how_many_seats_it_has_and_nothing_else_does() {
        assertThat(refused(seats(terms(BookingGraph.GROUP_OWNER), null)).field())
                .isEqualTo("max_seats");
        assertThat(refused(seats(terms(BookingGraph.GROUP_OWNER), new SeatRules(0, null, null, null)))
                        .field())
                .isEqualTo("max_seats");
        assertThat(refused(seats(terms(BookingGraph.INSTANT), new SeatRules(1, null, null, null)))
                        .field())
                .isEqualTo("max_seats");
    }

    @Test
    void what_waits_for_a_payment_says_for_how_long() {
        Terms terms = terms(BookingGraph.INSTANT_PAYMENT);
        Terms endless = new Terms(ACCOUNT, terms.graph(), SLOT, new Timers(null, null), null, Origin.NONE);
        assertThat(refused(endless).field()).isEqualTo("payment_timeout_seconds");
    }

    @Test
    void a_rescheduled_booking_says_what_takes_its_place() {
        Slot later = new Slot(SLOT.start().plus(Duration.ofDays(1)), SLOT.end().plus(Duration.ofDays(1)));
        var reschedule = new RescheduleBooking(ID, NOW, BookingActor.CUSTOMER, SUCCESSOR, later);
        var events = BookingDecider.decide(placed(BookingGraph.INSTANT), reschedule);
        assertThat(events).singleElement().isInstanceOfSatisfying(BookingRescheduled.class, e -> {
            assertThat(e.left()).isEqualTo(BookingState.CONFIRMED);
            assertThat(e.successorTerms().slot()).isEqualTo(later);
            assertThat(e.successorTerms().origin().predecessor()).isEqualTo(ID);
        });
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED", "PAID"})
    void a_successor_starts_in_the_state_that_was_left(BookingState left) {
        var successor = new PlaceSuccessor(SUCCESSOR, NOW, terms(BookingGraph.INSTANT), left);
        assertThat(((Placed) after(new Unplaced(), successor)).state()).isEqualTo(left);
    }

    @Test
    void is_not_moved_to_a_time_that_ends_before_it_starts() {
        var backwards =
                new RescheduleBooking(ID, NOW, BookingActor.CUSTOMER, SUCCESSOR, new Slot(SLOT.end(), SLOT.start()));
        assertRejected(() -> after(placed(BookingGraph.INSTANT), backwards), TermRefused.class);
    }

    @Test
    void is_deleted_only_after_it_has_ended() {
        var delete = new DeleteBooking(ID, NOW);
        Booking open = placed(BookingGraph.INSTANT);
        assertRejected(() -> after(open, delete), ActionNotInGraph.class);
        Booking ended = after(open, new BookingCommand.CancelBooking(ID, NOW, BookingActor.OWNER, null));
        assertThat(BookingDecider.decide(ended, delete)).containsExactly(new BookingDeleted(ID, NOW));
        assertRejected(() -> after(ended, delete, delete), NoSuchBooking.class);
    }

    @Test
    void nothing_can_be_asked_of_a_booking_that_was_never_placed() {
        assertThat(ABooking.acts(BookingActor.INTEGRATOR))
                .allSatisfy(act -> assertRejected(() -> after(new Unplaced(), act), NoSuchBooking.class));
    }

    @Test
    void says_nothing_of_its_customer_in_logs() {
        assertThat(place(terms(BookingGraph.INSTANT)).toString()).doesNotContain("Haircut", "Chair 1");
    }

    private static TermRefused refused(Terms terms) {
        return assertRejected(() -> after(new Unplaced(), place(terms)), TermRefused.class);
    }

    private static Terms slot(Terms t, Slot slot) {
        return new Terms(t.account(), t.graph(), slot, t.timers(), t.seats(), t.origin());
    }

    private static Terms origin(Terms t, Origin origin) {
        return new Terms(t.account(), t.graph(), t.slot(), t.timers(), t.seats(), origin);
    }

    private static Terms seats(Terms t, SeatRules seats) {
        return new Terms(t.account(), t.graph(), t.slot(), t.timers(), seats, t.origin());
    }
}
