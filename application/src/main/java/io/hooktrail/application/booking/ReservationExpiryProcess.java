package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingEvent.SlotReserved;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/** Waits for a booking that uses a reservation, and frees the slot when nobody comes. */
public class ReservationExpiryProcess {

    static final String DEADLINE = "reservation-expiry";

    @StartSaga
    @SagaEventHandler(associationProperty = "id")
    void on(SlotReserved event, DeadlineManager deadlines) {
        Duration hold = event.terms().timers().hold();
        if (hold == null) {
            SagaLifecycle.end();
        } else {
            var due = new ExpireReservation(event.id(), event.at().plus(hold), BookingActor.SYSTEM);
            DueCommand.plan(deadlines, DEADLINE, due, event.terms().account());
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "id")
    void on(Entered event) {
        // Used or run out.
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    void on(ExpireReservation due, MetaData metadata, CommandBus bus) {
        SagaLifecycle.end();
        DueCommand.ask(due, metadata, bus);
    }
}
