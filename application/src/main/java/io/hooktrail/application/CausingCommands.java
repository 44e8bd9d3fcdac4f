package io.hooktrail.application;

import io.hooktrail.domain.DomainCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lets a handler of an event look at the command that caused it, while their unit of work runs.
 *
 * <p>Events hold facts alone. What a command carries besides (content, personal data, a secret) is picked up here by the
 * one who stores it, in the same transaction.
 */
public final class CausingCommands {

    /** Metadata of every event: the id of the message that caused it. */
    public static final String CAUSATION_ID = "causation_id";

    /** Metadata of every event: the id of the message that began it all. */
    public static final String CORRELATION_ID = "correlation_id";

    private static final String RESOURCE = CausingCommands.class.getName();

    private CausingCommands() {}

    /** Remembers the command in the running unit, until that ends. */
    public static void remember(UnitOfWork<?> unit, CommandMessage<?> command) {
        if (command.getPayload() instanceof DomainCommand asked) {
            commands(unit).put(command.getIdentifier(), asked);
        }
    }

    /** The command that caused this event; empty in a replay, or when the event was not caused by one. */
    public static Optional<DomainCommand> behind(Message<?> event) {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        Object cause = event.getMetaData().get(CAUSATION_ID);
        return cause == null
                ? Optional.empty()
                : Optional.ofNullable(commands(CurrentUnitOfWork.get()).get(cause));
    }

    private static Map<Object, DomainCommand> commands(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
