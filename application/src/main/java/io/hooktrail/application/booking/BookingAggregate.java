package io.hooktrail.application.booking;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.hooktrail.domain.booking.Booking;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByCustomer;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ConfirmBooking;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ExpireReservation;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingCommand.ReleaseSeat;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import io.hooktrail.domain.booking.BookingDecider;
import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.booking.BookingId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Axon's handle on a {@link Booking}: routes each command to the decider and folds events back.
 *
 * <p>Every command may meet a stream that does not exist, because ids of classes and reservations come from outside; so
 * it is the decider that says so, as a refusal.
 */
@AggregateRoot(type = "booking")
class BookingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BookingId id;

    private Booking state = new Unplaced();

    BookingAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PlaceBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PlaceSuccessor command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ConfirmBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DeclineBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PayBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(TimeOutPayment command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CancelBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CancelBookingByCustomer command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CancelBookingByOwner command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RescheduleBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CompleteBooking command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ExpireReservation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ConsumeReservation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RequestSeat command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(TakeSeat command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(ReleaseSeat command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(DeleteBooking command) {
        decide(command);
    }

    private void decide(BookingCommand command) {
        BookingDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BookingEvent event) {
        id = event.id();
        state = Booking.evolve(state, event);
    }
}
