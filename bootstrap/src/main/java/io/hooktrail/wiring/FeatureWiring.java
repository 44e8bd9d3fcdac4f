package io.hooktrail.wiring;

import io.hooktrail.adapters.http.HttpDeliveryAdapter;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.Limits;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.Settings;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.CommandUnit;
import io.hooktrail.application.GatheringCommandDispatcher;
import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.application.StreamPrefetch;
import io.hooktrail.application.Units;
import io.hooktrail.application.account.AccountDefaults;
import io.hooktrail.application.account.AccountModule;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyStore;
import io.hooktrail.application.account.CachedApiKeys;
import io.hooktrail.application.account.FirstMember;
import io.hooktrail.application.account.FirstStart;
import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.application.account.Passwords;
import io.hooktrail.application.account.SigningIn;
import io.hooktrail.application.account.StoredAccounts;
import io.hooktrail.application.booking.BookingDocuments;
import io.hooktrail.application.booking.BookingModule;
import io.hooktrail.application.booking.BookingPublicEvents;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.application.bulkretry.BulkRetryModule;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.bulkretry.BulkRetryQueue;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveryChanges;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryModule;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.application.delivery.Exchanges;
import io.hooktrail.application.delivery.OwedEvents;
import io.hooktrail.application.delivery.PublicEvents;
import io.hooktrail.application.delivery.Schedule;
import io.hooktrail.application.delivery.WebhookSender;
import io.hooktrail.application.delivery.WebhookTests;
import io.hooktrail.application.entity.EntityModule;
import io.hooktrail.application.entity.EntityPublicEvents;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.entity.StoredRegistrations;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.webhook.EventCatalogues;
import io.hooktrail.application.webhook.StoredWebhooks;
import io.hooktrail.application.webhook.UrlCheck;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookHealth;
import io.hooktrail.application.webhook.WebhookIndex;
import io.hooktrail.application.webhook.WebhookModule;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The features and what each stands on. The order of the modules is the order in which their handlers run in the
 * transaction of an event: what others read comes first, the fan-out last.
 */
@Configuration(proxyBeanMethods = false)
class FeatureWiring {

    private static final int COMMAND_WORKERS = 2;
    private static final int COMMAND_QUEUE = 20_000;

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Units units(TransactionManager transactions) {
        return new Units(transactions);
    }

    @Bean(destroyMethod = "close")
    CommandDispatcher commandDispatcher(
            Units units, CommandBus bus, LockFactory locks, StreamPrefetch streams, IdempotencyKeys keys) {
        var unit = new CommandUnit(units, bus, locks, streams, keys);
        return new GatheringCommandDispatcher(unit, COMMAND_WORKERS, COMMAND_QUEUE);
    }

    @Bean
    LiveAccounts accountTree(StoredAccounts stored) {
        return new LiveAccounts(stored);
    }

    @Bean
    AccountDefaults accountDefaults(
            @Value("${hooktrail.retention.metrics-days:90}") int metricsDays,
            @Value("${hooktrail.retention.delivery-log-days:30}") int deliveryLogDays) {
        return new AccountDefaults(new Retention(metricsDays, deliveryLogDays));
    }

    @Bean
    CachedApiKeys apiKeys(ApiKeyStore store, InstantSource clock) {
        return new CachedApiKeys(store, clock);
    }

    @Bean
    SigningIn signingIn(MemberStore members, Passwords passwords) {
        return new SigningIn(members, passwords);
    }

    @Bean
    Invitations invitations(
            MemberStore members,
            Passwords passwords,
            CommandDispatcher dispatcher,
            @Value("${hooktrail.invitations.lifetime:7d}") Duration lifetime,
            InstantSource clock) {
        var terms = new Invitations.Terms(lifetime, new SecureRandom(), clock);
        return new Invitations(members, passwords, dispatcher, terms);
    }

    @Bean
    FirstMember firstMember(MemberStore members, Invitations invitations, CommandDispatcher dispatcher) {
        return new FirstMember(members, invitations, dispatcher);
    }

    @Bean
    FirstStart firstStart(ApiKeyStore keys, CommandDispatcher dispatcher, InstantSource clock) {
        return new FirstStart(keys, dispatcher, clock);
    }

    @Bean
    @Order(1)
    AccountModule accountModule(LiveAccounts accounts, CachedApiKeys keys) {
        return new AccountModule(accounts, keys);
    }

    @Bean
    LiveEventTypes eventTypes(
            StoredRegistrations stored,
            LiveAccounts tree,
            @Value("${hooktrail.event-types.optional-actions:false}") boolean optionalActions) {
        return new LiveEventTypes(stored, tree, optionalActions);
    }

    @Bean
    @Order(2)
    EntityModule entityModule(LiveEventTypes types) {
        return new EntityModule(types);
    }

    @Bean
    WebhookDefaults webhookDefaults(DeliveryProperties delivery) {
        var policy = new RetryPolicy(delivery.retryDelays(), Set.of(), delivery.jitter());
        return new WebhookDefaults(policy, delivery.timeout(), delivery.patience());
    }

    @Bean
    WebhookResolution webhookResolution(LiveAccounts accounts, WebhookDefaults defaults) {
        return new WebhookResolution(accounts, defaults);
    }

    @Bean
    WebhookIndex webhookIndex(
            StoredWebhooks stored, LiveAccounts tree, WebhookResolution resolution, InstantSource clock) {
        return new WebhookIndex(stored, tree, resolution, clock);
    }

    @Bean
    WebhookHealth webhookHealth(WebhookIndex index, CommandDispatcher commands, InstantSource clock) {
        return new WebhookHealth(index, commands, clock);
    }

    @Bean
    WebhookEditing webhookEditing(LiveEventTypes types, UrlCheck urls, LiveAccounts accounts, WebhookSecrets secrets) {
        return new WebhookEditing(new EventCatalogues(types), urls, accounts, secrets);
    }

    @Bean
    @Order(3)
    WebhookModule webhookModule(
            WebhookIndex index, WebhookSecrets secrets, WebhookDefaults defaults, InstantSource clock) {
        return new WebhookModule(index, secrets, defaults, clock);
    }

    @Bean
    @Order(4)
    BookingModule bookingModule(Bookings bookings) {
        return new BookingModule(bookings);
    }

    @Bean
    HttpDeliveryAdapter httpDelivery(DeliveryProperties delivery, WebhookIndex targets, InstantSource clock) {
        var urls = new UrlPolicy(delivery.requireHttps(), delivery.allowedAddresses(), delivery.allowedPorts());
        var limits = new Limits(
                delivery.queue(),
                delivery.inFlight(),
                delivery.inFlightPerWebhook(),
                Limits.DEFAULT.responseRead(),
                Limits.DEFAULT.responseKept(),
                Limits.DEFAULT.drain());
        return HttpDeliveryAdapter.start(new Settings(urls, limits, "Hooktrail/" + version()), targets, clock);
    }

    private static String version() {
        String version = FeatureWiring.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Bean
    WebhookSender webhookSender(HttpDeliveryAdapter http) {
        return http.sender();
    }

    @Bean
    UrlCheck urlCheck(HttpDeliveryAdapter http) {
        return http.urls();
    }

    @Bean
    List<PublicEvents> publicEvents(Bookings bookings, BookingDocuments documents) {
        return List.of(new EntityPublicEvents(), new BookingPublicEvents(bookings, documents));
    }

    @Bean
    @Order(5)
    DeliveryModule deliveryModule(
            Units units,
            EventStore store,
            Schedule schedule,
            Contents contents,
            Exchanges exchanges,
            WebhookSender sender,
            WebhookIndex webhooks,
            WebhookHealth health,
            List<PublicEvents> features,
            IdempotencyKeys keys,
            InstantSource clock) {
        var parts = new DeliveryModule.Parts(
                units,
                store,
                schedule,
                contents,
                exchanges,
                sender,
                webhooks,
                webhooks.conditions(),
                webhooks.retryPolicies(),
                health,
                features,
                keys);
        return new DeliveryModule(parts, clock);
    }

    @Bean
    DeliveryRequests deliveryRequests(DeliveryModule delivery) {
        return delivery.requests();
    }

    @Bean
    WebhookTests webhookTests(DeliveryModule delivery) {
        return delivery.tests();
    }

    @Bean
    WebhookSamples webhookSamples(LiveEventTypes types, BookingDocuments bookings, InstantSource clock) {
        return new WebhookSamples(types, bookings, clock);
    }

    @Bean
    UsageAccess usageAccess(Accounts accounts, LiveAccounts tree) {
        return new UsageAccess(accounts, tree);
    }

    @Bean(destroyMethod = "close")
    DeliveryFeed deliveryFeed(DeliveryChanges changes, InstantSource clock) {
        return new DeliveryFeed(changes, clock);
    }

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
