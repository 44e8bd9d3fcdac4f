package io.hooktrail.application.booking;

import static io.hooktrail.application.booking.ABooking.ACCOUNT;
import static io.hooktrail.application.booking.ABooking.ID;
import static io.hooktrail.application.booking.ABooking.NOW;
import static io.hooktrail.application.booking.ABooking.OTHER;
import static io.hooktrail.application.booking.ABooking.SLOT;
import static io.hooktrail.application.booking.ABooking.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.ReservationConsumed;
import io.hooktrail.domain.booking.BookingEvent.SlotReserved;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class WhatTheClockDoesTest {

    private static final Terms TO_BE_PAID = terms(BookingGraph.INSTANT_PAYMENT);
    private static final Terms INSTANT = terms(BookingGraph.INSTANT);
    private static final Terms RESERVATION = terms(BookingGraph.RESERVATION);
    private static final Instant AN_HOUR_AFTER = SLOT.end().plus(Duration.ofHours(1));

    private static SagaTestFixture<?> payment() {
        return new SagaTestFixture<>(PaymentTimeoutProcess.class);
    }

    private static SagaTestFixture<?> completion() {
        return new SagaTestFixture<>(AutomaticCompletionProcess.class);
    }

    private static SagaTestFixture<?> expiry() {
        return new SagaTestFixture<>(ReservationExpiryProcess.class);
    }

    @Test
    void TK_05_a_booking_times_out_when_the_payment_did_not_come_in_five_minutes() throws Exception {
        payment()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .whenTimeElapses(Duration.ofMinutes(5))
                .expectDispatchedCommands(new TimeOutPayment(ID, NOW.plus(Duration.ofMinutes(5)), BookingActor.SYSTEM))
                .expectActiveSagas(0);
    }

    @Test
    void nothing_happens_before_the_time_is_over() throws Exception {
        payment()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .whenTimeElapses(Duration.ofSeconds(299))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void who_pays_at_four_fifty_nine_is_not_timed_out() throws Exception {
        payment()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .andThenTimeElapses(Duration.ofSeconds(299))
                .andThenAPublished(new BookingPaid(ID, NOW.plusSeconds(299), TO_BE_PAID, "pay_1"))
                .whenTimeElapses(Duration.ofHours(1))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void the_time_to_pay_is_that_of_the_booking() {
        Terms hasty = terms(
                BookingGraph.INSTANT_PAYMENT, Origin.NONE, new Timers(Duration.ofSeconds(10), Timers.COMPLETE_AFTER));
        payment()
                .givenCurrentTime(NOW)
                .whenPublishingA(new BookingPlacedTentatively(ID, NOW, hasty))
                .expectScheduledDeadlineOfType(NOW.plusSeconds(10), TimeOutPayment.class);
    }

    @Test
    void an_answer_of_the_owner_is_waited_for_without_end() {
        payment()
                .givenCurrentTime(NOW)
                .whenPublishingA(new BookingPlacedTentatively(ID, NOW, terms(BookingGraph.CONFIRM_DECLINE)))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void a_timer_that_comes_too_late_is_ignored() throws Exception {
        var fixture = payment();
        fixture.setCallbackBehavior((command, metadata) -> {
            throw new Rejected(new ActionNotInGraph(
                    BookingGraph.INSTANT_PAYMENT, BookingState.PAID, "timeout", List.of(BookingAction.CANCEL)));
        });
        fixture.givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .whenTimeElapses(Duration.ofMinutes(5))
                .expectSuccessfulHandlerExecution()
                .expectActiveSagas(0);
    }

    @Test
    void acts_on_behalf_of_the_system_for_the_account() throws Exception {
        List<MetaData> asked = new ArrayList<>();
        var fixture = payment();
        fixture.setCallbackBehavior((command, metadata) -> {
            asked.add(metadata);
            return null;
        });
        fixture.givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .whenTimeElapses(Duration.ofMinutes(5));
        assertThat(asked)
                .singleElement()
                .satisfies(metadata -> assertThat(metadata)
                        .containsEntry("actor", "system")
                        .containsEntry("account", ACCOUNT.toString()));
    }

    @Test
    void a_booking_is_completed_one_hour_after_its_end() throws Exception {
        completion()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingConfirmed(ID, NOW, INSTANT))
                .whenTimeAdvancesTo(AN_HOUR_AFTER)
                .expectDispatchedCommands(new CompleteBooking(ID, AN_HOUR_AFTER, BookingActor.SYSTEM))
                .expectActiveSagas(0);
    }

    @Test
    void a_class_is_completed_too() throws Exception {
        completion()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, terms(BookingGraph.GROUP_OWNER)))
                .whenTimeAdvancesTo(AN_HOUR_AFTER)
                .expectDispatchedCommands(new CompleteBooking(ID, AN_HOUR_AFTER, BookingActor.SYSTEM));
    }

    @Test
    void a_booking_that_waits_for_a_payment_is_not_completed_before_it_is_paid() throws Exception {
        completion()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingPlacedTentatively(ID, NOW, TO_BE_PAID))
                .andThenAPublished(new BookingPaid(ID, NOW, TO_BE_PAID, null))
                .whenTimeAdvancesTo(AN_HOUR_AFTER)
                .expectDispatchedCommands(new CompleteBooking(ID, AN_HOUR_AFTER, BookingActor.SYSTEM));
    }

    @Test
    void automatic_completion_can_be_switched_off() {
        Terms byHand = terms(BookingGraph.INSTANT, Origin.NONE, new Timers(null, null));
        completion()
                .givenCurrentTime(NOW)
                .whenPublishingA(new BookingConfirmed(ID, NOW, byHand))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void a_booking_that_was_called_off_is_not_completed() throws Exception {
        completion()
                .givenCurrentTime(NOW)
                .andThenAPublished(new BookingConfirmed(ID, NOW, INSTANT))
                .andThenAPublished(new BookingCancelled(ID, NOW, INSTANT))
                .whenTimeAdvancesTo(AN_HOUR_AFTER)
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void a_booking_that_is_entered_after_the_fact_is_completed_at_once() {
        Instant later = AN_HOUR_AFTER.plus(Duration.ofDays(1));
        completion()
                .givenCurrentTime(later)
                .whenPublishingA(new BookingConfirmed(ID, later, INSTANT))
                .expectScheduledDeadline(later, new CompleteBooking(ID, later, BookingActor.SYSTEM));
    }

    @Test
    void a_reservation_runs_out_after_thirty_seconds() throws Exception {
        expiry().givenCurrentTime(NOW)
                .andThenAPublished(new SlotReserved(ID, NOW, RESERVATION))
                .whenTimeElapses(Duration.ofSeconds(30))
                .expectDispatchedCommands(new ExpireReservation(ID, NOW.plusSeconds(30), BookingActor.SYSTEM))
                .expectActiveSagas(0);
    }

    @Test
    void a_reservation_that_was_used_does_not_run_out() throws Exception {
        expiry().givenCurrentTime(NOW)
                .andThenAPublished(new SlotReserved(ID, NOW, RESERVATION))
                .andThenAPublished(new ReservationConsumed(ID, NOW, RESERVATION, OTHER))
                .whenTimeElapses(Duration.ofSeconds(30))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }
}
