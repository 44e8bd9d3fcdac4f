package io.hooktrail.wiring;

import io.hooktrail.application.Units;
import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.bulkretry.BulkRetryModule;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.bulkretry.BulkRetryQueue;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryModule;
import io.hooktrail.application.delivery.OwedEvents;
import io.hooktrail.application.webhook.Webhooks;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Retries of many deliveries, and recoveries. */
@Configuration(proxyBeanMethods = false)
class BulkRetryWiring {

    @Bean
    @Order(6)
    BulkRetryModule bulkRetryModule(
            Units units,
            EventStore store,
            CommandBus bus,
            BulkRetryQueue queue,
            DeliveryLog log,
            DeliveryModule delivery,
            Contents contents,
            OwedEvents owed,
            Webhooks webhooks,
            LiveAccounts tree,
            InstantSource clock) {
        var parts = new BulkRetryModule.Parts(
                units, store, bus, queue, log, delivery.inBulk(), contents, owed, webhooks, tree);
        return new BulkRetryModule(parts, clock);
    }

    @Bean
    BulkRetryPlans bulkRetryPlans(BulkRetryModule bulkRetries) {
        return bulkRetries.plans();
    }
}
