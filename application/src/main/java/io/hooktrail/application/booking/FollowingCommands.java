package io.hooktrail.application.booking;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.booking.BookingCommand;
import org.axonframework.messaging.MetaData;

/** Asks, in the transaction of an event and on behalf of whoever caused it. */
final class FollowingCommands {

    private final NestedCommands commands;

    FollowingCommands(NestedCommands commands) {
        this.commands = commands;
    }

    /** Throws what the command was refused with, which undoes the event too. */
    void ask(BookingCommand command, MetaData ofTheEvent) {
        commands.dispatch(
                command,
                ofTheEvent.subset(Requester.ACTOR, Requester.ACCOUNT, Requester.REQUEST_ID, Requester.TRACE_ID));
    }
}
