package io.hooktrail.application;

import io.hooktrail.domain.DomainCommand;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;

/**
 * How a policy lets a command follow from an event, within the transaction of the event.
 *
 * <p>A refusal is thrown where it is asked for, so the whole unit is undone: a seat that cannot be taken undoes the
 * booking that wanted it.
 */
public final class NestedCommands {

    private final CommandBus bus;

    /** Uses the bus that the aggregates listen to. */
    public NestedCommands(CommandBus bus) {
        this.bus = bus;
    }

    /** Handles the command now, on this thread; throws what its handler threw. */
    public void dispatch(DomainCommand command, MetaData metadata) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(new GenericCommandMessage<>(command, metadata), (asked, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result != null && result.isExceptional()) {
            throw Failures.unchecked(result.exceptionResult());
        }
    }
}
