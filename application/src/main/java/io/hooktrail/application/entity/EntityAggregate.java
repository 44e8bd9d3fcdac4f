package io.hooktrail.application.entity;

import io.hooktrail.domain.entity.Entity;
import io.hooktrail.domain.entity.Entity.Unseen;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityDecider;
import io.hooktrail.domain.entity.EntityEvent;
import io.hooktrail.domain.entity.EntityKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's handle on an {@link Entity}: routes each command to the decider and folds events back. */
@AggregateRoot(type = "entity")
class EntityAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable EntityKey id;

    private Entity state = new Unseen();

    EntityAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(TransitionEntity command) {
        EntityDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(EntityEvent event) {
        id = event.id();
        state = Entity.evolve(state, event);
    }
}
