package io.hooktrail.application.bulkretry;

import io.hooktrail.application.Aggregates;
import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Units;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveriesInBulk;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.OwedEvents;
import io.hooktrail.application.webhook.Webhooks;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Bulk retries and recoveries: the aggregate, the plans and the runner. */
public final class BulkRetryModule implements ConfigurerModule {

    private final BulkRetryPlans plans;
    private final BulkRetryRunner runner;

    /** The ports and parts of other features that they stand on. */
    public record Parts(
            Units units,
            EventStore store,
            CommandBus bus,
            BulkRetryQueue queue,
            DeliveryLog log,
            DeliveriesInBulk deliveries,
            Contents contents,
            OwedEvents owed,
            Webhooks webhooks,
            AccountTree tree) {}

    /** Of these parts. */
    public BulkRetryModule(Parts parts, InstantSource clock) {
        var matching = new RetryingWhatMatches(parts.log(), parts.deliveries());
        var missing = new OwingWhatIsMissing(parts.contents(), parts.owed(), parts.tree(), parts.deliveries());
        var recovering = new RecoveringAWebhook(parts.webhooks(), matching, missing);
        var recording = new BulkRetryRunner.Parts(
                parts.units(), parts.store(), new NestedCommands(parts.bus()), parts.queue(), parts.tree());
        this.plans = new BulkRetryPlans(parts.log(), missing, parts.tree(), clock);
        this.runner = new BulkRetryRunner(recording, matching, recovering, clock);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(BulkRetryAggregate.class));
    }

    /** What a bulk retry would do. */
    public BulkRetryPlans plans() {
        return plans;
    }

    /** What works them off, to be started once everything is in place. */
    public BulkRetryRunner runner() {
        return runner;
    }
}
