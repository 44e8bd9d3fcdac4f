package io.hooktrail.application.booking;

import static io.hooktrail.application.booking.ABooking.ACCOUNT;
import static io.hooktrail.application.booking.ABooking.CLASS;
import static io.hooktrail.application.booking.ABooking.ID;
import static io.hooktrail.application.booking.ABooking.NOW;
import static io.hooktrail.application.booking.ABooking.OTHER;
import static io.hooktrail.application.booking.ABooking.id;
import static io.hooktrail.application.booking.ABooking.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingCommand.ReleaseSeat;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByCustomer;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByOwner;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingRejection.SeatsTaken;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.Terms;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;

class WhatFollowsFromABookingTest {

    private static final MetaData BY = MetaData.from(Map.of("actor", "key:1", "account", "a", "other", "x"));
    private static final Terms SEAT = terms(BookingGraph.GROUP_CUSTOMER);
    private static final Terms PAID_SEAT = terms(BookingGraph.GROUP_CUSTOMER_PAYMENT);
    private static final Terms INSTANT = terms(BookingGraph.INSTANT);

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final FollowingCommands commands = new FollowingCommands(new NestedCommands(bus));
    private final WhenASeatIsBookedThenTheClassCountsIt seats = new WhenASeatIsBookedThenTheClassCountsIt(commands);

    @Test
    void a_seat_is_asked_for_and_taken_when_it_is_confirmed() {
        seats.on(new BookingConfirmed(ID, NOW, SEAT), BY);
        assertAsked(new RequestSeat(CLASS, NOW, ACCOUNT, ID), new TakeSeat(CLASS, NOW, ID));
    }

    @Test
    void a_seat_that_has_to_be_paid_for_is_taken_when_it_is_paid() {
        seats.on(new BookingPlacedTentatively(ID, NOW, PAID_SEAT), BY);
        seats.on(new BookingPaid(ID, NOW, PAID_SEAT, "pay_1"), BY);
        assertAsked(new RequestSeat(CLASS, NOW, ACCOUNT, ID), new TakeSeat(CLASS, NOW, ID));
    }

    @Test
    void a_seat_that_is_called_off_is_released_by_whoever_did_it() {
        seats.on(new BookingCancelledByCustomer(ID, NOW, SEAT), BY);
        seats.on(new BookingCancelledByOwner(ID, NOW, SEAT), BY);
        assertAsked(
                new ReleaseSeat(CLASS, NOW, ID, BookingActor.CUSTOMER),
                new ReleaseSeat(CLASS, NOW, ID, BookingActor.OWNER));
    }

    @Test
    void what_is_no_seat_concerns_no_class() {
        seats.on(new BookingConfirmed(ID, NOW, INSTANT), BY);
        seats.on(new PaymentTimedOut(ID, NOW, PAID_SEAT), BY);
        assertAsked();
    }

    @Test
    void a_class_without_a_free_seat_undoes_the_booking() {
        bus.setCallbackBehavior((command, metadata) -> {
            throw new Rejected(new SeatsTaken(CLASS, 2));
        });
        assertThatThrownBy(() -> seats.on(new BookingConfirmed(ID, NOW, SEAT), BY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new SeatsTaken(CLASS, 2)));
    }

    @Test
    void whoever_caused_the_event_causes_what_follows() {
        seats.on(new BookingPaid(ID, NOW, PAID_SEAT, null), BY);
        assertThat(bus.getDispatchedCommands())
                .singleElement()
                .satisfies(command -> assertThat(command.getMetaData())
                        .containsExactlyInAnyOrderEntriesOf(Map.of("actor", "key:1", "account", "a")));
    }

    @Test
    void each_open_seat_is_cancelled_with_its_class() {
        var policy = new WhenAClassIsCancelledThenItsSeatsAreToo(
                new FakeBookings(List.of(), List.of(id(11), id(12))), commands);
        policy.on(new BookingCancelled(CLASS, NOW, terms(BookingGraph.GROUP_OWNER)), BY);
        assertAsked(
                new CancelBookingByOwner(id(11), NOW, BookingActor.OWNER, null),
                new CancelBookingByOwner(id(12), NOW, BookingActor.OWNER, null));
    }

    @Test
    void a_booking_that_is_no_class_has_no_seats_to_cancel() {
        var policy =
                new WhenAClassIsCancelledThenItsSeatsAreToo(new FakeBookings(List.of(), List.of(id(11))), commands);
        policy.on(new BookingCancelled(ID, NOW, INSTANT), BY);
        assertAsked();
    }

    @Test
    void a_reservation_is_consumed_by_the_booking_that_names_it() {
        var policy = new WhenABookingUsesAReservationThenItIsConsumed(commands);
        Origin origin = new Origin(null, OTHER, null);
        policy.on(new BookingConfirmed(ID, NOW, terms(BookingGraph.INSTANT, origin)), BY);
        assertAsked(new ConsumeReservation(OTHER, NOW, BookingActor.SYSTEM, ACCOUNT, ID));
    }

    @Test
    void a_reservation_is_consumed_once_although_its_booking_is_confirmed_later() {
        var policy = new WhenABookingUsesAReservationThenItIsConsumed(commands);
        Terms terms = terms(BookingGraph.CONFIRM_DECLINE, new Origin(null, OTHER, null));
        policy.on(new BookingPlacedTentatively(ID, NOW, terms), BY);
        policy.on(new BookingConfirmed(ID, NOW, terms), BY);
        assertAsked(new ConsumeReservation(OTHER, NOW, BookingActor.SYSTEM, ACCOUNT, ID));
    }

    @Test
    void a_booking_that_is_moved_is_placed_anew() {
        var policy = new WhenABookingIsRescheduledThenItsSuccessorIsPlaced(commands);
        Terms moved = terms(BookingGraph.INSTANT, new Origin(null, null, ID));
        policy.on(new BookingRescheduled(ID, NOW, INSTANT, BookingState.CONFIRMED, OTHER, moved), BY);
        assertAsked(new PlaceSuccessor(OTHER, NOW, moved, BookingState.CONFIRMED));
    }

    private void assertAsked(Object... expected) {
        assertThat(bus.getDispatchedCommands().stream().<Object>map(command -> command.getPayload()))
                .containsExactly(expected);
    }
}
