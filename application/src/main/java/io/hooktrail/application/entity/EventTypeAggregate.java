package io.hooktrail.application.entity;

import io.hooktrail.domain.entity.EventTypeCommand;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeDecider;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's handle on a {@link Registration}: routes each command to the decider and folds events back. */
@AggregateRoot(type = "event-type")
class EventTypeAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable EventTypeKey id;

    private Registration state = Registration.NONE;

    EventTypeAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(RegisterEventType command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(DeprecateEventType command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(EventTypeEvent event) {
        id = event.id();
        state = Registration.evolve(state, event);
    }

    private void decide(EventTypeCommand command) {
        EventTypeDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
