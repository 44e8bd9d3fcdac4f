package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.ConsumeReservation;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * A reservation serves one booking, in the transaction that places it.
 *
 * <p>What a failure does: a reservation that ran out, or is somebody else's, undoes the booking.
 */
@ProcessingGroup("in-transaction")
@DisallowReplay
class WhenABookingUsesAReservationThenItIsConsumed {

    private final FollowingCommands commands;

    WhenABookingUsesAReservationThenItIsConsumed(FollowingCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(BookingPlacedTentatively event, MetaData metadata) {
        consume(event, metadata);
    }

    /** Only where agreeing is what places it: otherwise the reservation was used when it was placed tentatively. */
    @EventHandler
    void on(BookingConfirmed event, MetaData metadata) {
        if (event.terms().graph() != BookingGraph.CONFIRM_DECLINE) {
            consume(event, metadata);
        }
    }

    private void consume(Entered event, MetaData metadata) {
        BookingId reservation = event.terms().origin().reservation();
        if (reservation != null) {
            commands.ask(
                    new ConsumeReservation(
                            reservation,
                            event.at(),
                            BookingActor.SYSTEM,
                            event.terms().account(),
                            event.id()),
                    metadata);
        }
    }
}
