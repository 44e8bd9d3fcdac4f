package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/** Waits for the payment of a booking, and gives it up when its time is over (TK-05). */
public class PaymentTimeoutProcess {

    static final String DEADLINE = "payment-timeout";

    @StartSaga
    @SagaEventHandler(associationProperty = "id")
    void on(BookingPlacedTentatively event, DeadlineManager deadlines) {
        Duration hold = event.terms().timers().hold();
        if (hold == null) {
            SagaLifecycle.end();
        } else {
            var due = new TimeOutPayment(event.id(), event.at().plus(hold), BookingActor.SYSTEM);
            DueCommand.plan(deadlines, DEADLINE, due, event.terms().account());
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "id")
    void on(Entered event) {
        // Paid, called off or given up: it waits no longer.
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    void on(TimeOutPayment due, MetaData metadata, CommandBus bus) {
        SagaLifecycle.end();
        DueCommand.ask(due, metadata, bus);
    }
}
