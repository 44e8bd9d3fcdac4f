package io.hooktrail.demo;

import static io.hooktrail.domain.booking.BookingActor.INTEGRATOR;

import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingCommand;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByCustomer;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ConfirmBooking;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingId;
import java.time.Instant;
import java.util.Optional;

/** The command for an action that somebody takes. */
record NextStep(SampleBookings samples) {

    /** Empty for what begins a booking, and for what the clock alone does. */
    Optional<BookingCommand> command(BookingId id, BookingAction action, Instant now) {
        return switch (action) {
            case CONFIRM -> Optional.of(new ConfirmBooking(id, now, INTEGRATOR));
            case DECLINE -> Optional.of(new DeclineBooking(id, now, INTEGRATOR, "Fully booked that day"));
            case PAY -> Optional.of(new PayBooking(id, now, INTEGRATOR, "demo-" + id));
            case CANCEL -> Optional.of(new CancelBooking(id, now, INTEGRATOR, "Closed that day"));
            case CANCEL_BY_CUSTOMER -> Optional.of(new CancelBookingByCustomer(id, now, INTEGRATOR, null));
            case CANCEL_BY_OWNER -> Optional.of(new CancelBookingByOwner(id, now, INTEGRATOR, null));
            case COMPLETE -> Optional.of(new CompleteBooking(id, now, INTEGRATOR));
            case RESCHEDULE_BY_CUSTOMER -> Optional.of(reschedule(id, now));
            case CREATE, RESERVE, TIMEOUT, EXPIRE, CONSUME -> Optional.empty();
        };
    }

    private RescheduleBooking reschedule(BookingId id, Instant now) {
        return new RescheduleBooking(id, now, INTEGRATOR, new BookingId(DemoCommands.draw()), samples.slot(now));
    }
}
