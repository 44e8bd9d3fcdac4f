package io.hooktrail.application.bulkretry;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.hooktrail.domain.bulkretry.BulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetry.Unrequested;
import io.hooktrail.domain.bulkretry.BulkRetryCommand;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.AdvanceBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryDecider;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's handle on a {@link BulkRetry}: routes each command to the decider and folds events back. */
@AggregateRoot(type = "bulk-retry")
class BulkRetryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BulkRetryId id;

    private BulkRetry state = new Unrequested();

    BulkRetryAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RequestBulkRetry command) {
        decide(command);
    }

    @CommandHandler
    void on(AdvanceBulkRetry command) {
        decide(command);
    }

    @CommandHandler
    void on(PauseBulkRetry command) {
        decide(command);
    }

    @CommandHandler
    void on(ResumeBulkRetry command) {
        decide(command);
    }

    @CommandHandler
    void on(CancelBulkRetry command) {
        decide(command);
    }

    private void decide(BulkRetryCommand command) {
        BulkRetryDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BulkRetryEvent event) {
        id = event.id();
        state = BulkRetry.evolve(state, event);
    }
}
