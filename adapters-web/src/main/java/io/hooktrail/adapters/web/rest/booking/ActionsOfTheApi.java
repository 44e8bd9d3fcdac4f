package io.hooktrail.adapters.web.rest.booking;

import static io.hooktrail.domain.booking.BookingActor.INTEGRATOR;

import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.Rejected;
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
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import java.time.Instant;

/** Makes a command of an action in a URL. */
final class ActionsOfTheApi {

    private ActionsOfTheApi() {}

    /** Refuses what the booking does not allow, before it looks at the body; the decider has the last word. */
    static BookingAction available(BookingView booking, String action) {
        return BookingAction.named(action)
                .filter(booking.availableActions()::contains)
                .orElseThrow(() -> notInGraph(booking, action));
    }

    /** {@code successor} is the id of the booking that a move to another time makes. */
    static BookingCommand command(
            BookingView booking, BookingAction action, ActionRequest said, Instant at, BookingId successor) {
        BookingId id = booking.id();
        return switch (action) {
            case CONFIRM -> new ConfirmBooking(id, at, INTEGRATOR);
            case DECLINE -> new DeclineBooking(id, at, INTEGRATOR, said.message());
            case PAY -> new PayBooking(id, at, INTEGRATOR, said.paymentId());
            case CANCEL -> new CancelBooking(id, at, INTEGRATOR, said.message());
            case CANCEL_BY_CUSTOMER -> new CancelBookingByCustomer(id, at, INTEGRATOR, said.message());
            case CANCEL_BY_OWNER -> new CancelBookingByOwner(id, at, INTEGRATOR, said.message());
            case COMPLETE -> new CompleteBooking(id, at, INTEGRATOR);
            case RESCHEDULE_BY_CUSTOMER ->
                new RescheduleBooking(
                        id,
                        at,
                        INTEGRATOR,
                        successor,
                        TermsOfARequest.slot(said.start(), said.end(), action.toString()));
            case CREATE, RESERVE, TIMEOUT, EXPIRE, CONSUME -> throw notInGraph(booking, action.toString());
        };
    }

    private static Rejected notInGraph(BookingView booking, String action) {
        return new Rejected(
                new ActionNotInGraph(booking.terms().graph(), booking.state(), action, booking.availableActions()));
    }
}
