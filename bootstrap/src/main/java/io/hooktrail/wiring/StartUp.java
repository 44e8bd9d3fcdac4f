package io.hooktrail.wiring;

import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.bulkretry.BulkRetryModule;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryModule;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.webhook.WebhookIndex;
import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the parts in the order in which they need each other, before the web server listens, and stops them in reverse
 * after it has stopped.
 */
@Component
class StartUp implements SmartLifecycle {

    private final LiveAccounts accounts;
    private final LiveEventTypes types;
    private final WebhookIndex webhooks;
    private final Configuration axon;
    private final FirstSuperAdmin firstSuperAdmin;
    private final DeliveryModule delivery;
    private final BulkRetryModule bulkRetries;
    private final DeliveryFeed feed;
    private final Deadlines deadlines;
    private volatile boolean running;

    StartUp(
            LiveAccounts accounts,
            LiveEventTypes types,
            WebhookIndex webhooks,
            Configuration axon,
            FirstSuperAdmin firstSuperAdmin,
            DeliveryModule delivery,
            BulkRetryModule bulkRetries,
            DeliveryFeed feed,
            Deadlines deadlines) {
        this.accounts = accounts;
        this.types = types;
        this.webhooks = webhooks;
        this.axon = axon;
        this.firstSuperAdmin = firstSuperAdmin;
        this.delivery = delivery;
        this.bulkRetries = bulkRetries;
        this.feed = feed;
        this.deadlines = deadlines;
    }

    @Override
    public void start() {
        accounts.refresh();
        types.refresh();
        webhooks.refresh();
        axon.start();
        firstSuperAdmin.ensure();
        delivery.engine().start();
        bulkRetries.runner().start();
        feed.start();
        deadlines.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        deadlines.stop();
        bulkRetries.runner().close();
        delivery.engine().close();
        axon.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which has the largest phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
