package io.hooktrail.application;

import io.hooktrail.domain.EventId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Gathers in the running unit what each command led to, so that its caller can be told. */
public final class CommandOutcomes {

    private static final String RESOURCE = CommandOutcomes.class.getName();

    private final Map<Object, Outcome> byCommand = new HashMap<>();

    private CommandOutcomes() {}

    /** Those of the running unit. */
    public static CommandOutcomes current() {
        return of(CurrentUnitOfWork.get());
    }

    static CommandOutcomes of(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, key -> new CommandOutcomes());
    }

    /** An event happened, and caused so many deliveries. */
    public void happened(Message<?> event, EventId id, int deliveries) {
        Object cause = event.getMetaData().get(CausingCommands.CAUSATION_ID);
        if (cause != null) {
            byCommand.computeIfAbsent(cause, key -> new Outcome()).add(id, deliveries);
        }
    }

    Accepted accepted(String command, String stream) {
        Outcome outcome = byCommand.getOrDefault(command, new Outcome());
        return new Accepted(stream, List.copyOf(outcome.events), outcome.deliveries, false);
    }

    private static final class Outcome {
        private final List<EventId> events = new ArrayList<>();
        private int deliveries;

        void add(EventId event, int more) {
            events.add(event);
            deliveries += more;
        }
    }
}
