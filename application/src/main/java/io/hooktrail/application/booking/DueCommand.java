package io.hooktrail.application.booking;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/**
 * A command that the clock asks for. It is the deadline's payload, so a process has to remember nothing; {@code at} is
 * when it falls due, whenever the clock gets round to it.
 */
final class DueCommand {

    private DueCommand() {}

    /** Durable: survives a restart, and is asked for once. */
    static void plan(DeadlineManager deadlines, String name, BookingCommand command, AccountId account) {
        MetaData metadata = MetaData.from(Requester.system(account).asMetadata());
        deadlines.schedule(command.at(), name, new GenericMessage<>(command, metadata));
    }

    /** A booking that has gone on in the meantime refuses; then there is nothing to do. */
    static void ask(BookingCommand command, MetaData metadata, CommandBus bus) {
        try {
            new NestedCommands(bus).dispatch(command, metadata);
        } catch (Rejected tooLate) {
            // Timers are never cancelled, only ignored.
        }
    }
}
