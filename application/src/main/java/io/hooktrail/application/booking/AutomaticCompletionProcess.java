package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/** Completes a booking some time after its end, unless that is switched off for it. */
public class AutomaticCompletionProcess {

    static final String DEADLINE = "automatic-completion";

    @StartSaga
    @SagaEventHandler(associationProperty = "id")
    void on(BookingPlacedTentatively event, DeadlineManager deadlines) {
        begin(event, deadlines);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "id")
    void on(BookingConfirmed event, DeadlineManager deadlines) {
        begin(event, deadlines);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "id")
    void on(BookingPaid event, DeadlineManager deadlines) {
        begin(event, deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "id")
    void on(Entered event) {
        // Every other state is one that ends a booking.
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    void on(CompleteBooking due, MetaData metadata, CommandBus bus) {
        SagaLifecycle.end();
        DueCommand.ask(due, metadata, bus);
    }

    private void begin(Entered event, DeadlineManager deadlines) {
        Duration after = event.terms().timers().completeAfter();
        boolean automatic = event.terms()
                .graph()
                .actions(event.state(), BookingActor.SYSTEM)
                .contains(BookingAction.COMPLETE);
        if (after == null || !automatic) {
            SagaLifecycle.end();
        } else {
            var due = new CompleteBooking(event.id(), due(event, after), BookingActor.SYSTEM);
            DueCommand.plan(deadlines, DEADLINE, due, event.terms().account());
        }
    }

    /** A booking that is entered after the fact is completed at once. */
    private static Instant due(Entered event, Duration after) {
        Instant due = event.terms().slot().end().plus(after);
        return due.isBefore(event.at()) ? event.at() : due;
    }
}
