package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.OfSeat;
import io.hooktrail.domain.booking.BookingCommand.ReleaseSeat;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByCustomer;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelledByOwner;
import io.hooktrail.domain.booking.BookingEvent.BookingCompleted;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingDeclined;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingEvent.ReservationConsumed;
import io.hooktrail.domain.booking.BookingEvent.ReservationExpired;
import io.hooktrail.domain.booking.BookingEvent.SlotReserved;
import io.hooktrail.domain.booking.BookingId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * The class gives each seat away, in the transaction of the booking that is the seat.
 *
 * <p>What a failure does: a class that refuses undoes the booking, its payment or its cancellation.
 */
@ProcessingGroup("in-transaction")
@DisallowReplay
class WhenASeatIsBookedThenTheClassCountsIt {

    private final FollowingCommands commands;

    WhenASeatIsBookedThenTheClassCountsIt(FollowingCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(Entered event, MetaData metadata) {
        BookingId ownerBooking = event.terms().origin().ownerBooking();
        if (ownerBooking != null) {
            asked(event, ownerBooking).forEach(command -> commands.ask(command, metadata));
        }
    }

    private static List<OfSeat> asked(Entered event, BookingId of) {
        return switch (event) {
            case BookingPlacedTentatively e -> List.of(request(e, of));
            case BookingConfirmed e -> List.of(request(e, of), take(e, of));
            case BookingPaid e -> List.of(take(e, of));
            case BookingCancelledByCustomer e -> List.of(new ReleaseSeat(of, e.at(), e.id(), BookingActor.CUSTOMER));
            case BookingCancelledByOwner e -> List.of(new ReleaseSeat(of, e.at(), e.id(), BookingActor.OWNER));
            case SlotReserved e -> List.of();
            case ReservationExpired e -> List.of();
            case ReservationConsumed e -> List.of();
            case BookingDeclined e -> List.of();
            case PaymentTimedOut e -> List.of();
            case BookingCancelled e -> List.of();
            case BookingRescheduled e -> List.of();
            case BookingCompleted e -> List.of();
        };
    }

    private static RequestSeat request(Entered event, BookingId of) {
        return new RequestSeat(of, event.at(), event.terms().account(), event.id());
    }

    private static TakeSeat take(Entered event, BookingId of) {
        return new TakeSeat(of, event.at(), event.id());
    }
}
