package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingCommand.PlaceSuccessor;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * Another booking takes the place of the one that was moved, in the same transaction.
 *
 * <p>What a failure does: it undoes the move.
 */
@ProcessingGroup("in-transaction")
@DisallowReplay
class WhenABookingIsRescheduledThenItsSuccessorIsPlaced {

    private final FollowingCommands commands;

    WhenABookingIsRescheduledThenItsSuccessorIsPlaced(FollowingCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(BookingRescheduled event, MetaData metadata) {
        commands.ask(new PlaceSuccessor(event.successor(), event.at(), event.successorTerms(), event.left()), metadata);
    }
}
