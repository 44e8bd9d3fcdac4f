package io.hooktrail.wiring;

import io.hooktrail.adapters.http.HttpDeliveryAdapter;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.Limits;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.Settings;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.application.Units;
import io.hooktrail.application.booking.BookingDocuments;
import io.hooktrail.application.booking.BookingPublicEvents;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveryChanges;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryModule;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.application.delivery.Exchanges;
import io.hooktrail.application.delivery.PublicEvents;
import io.hooktrail.application.delivery.Schedule;
import io.hooktrail.application.delivery.WebhookSender;
import io.hooktrail.application.delivery.WebhookTests;
import io.hooktrail.application.entity.EntityPublicEvents;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.webhook.UrlCheck;
import io.hooktrail.application.webhook.WebhookHealth;
import io.hooktrail.application.webhook.WebhookIndex;
import io.hooktrail.application.webhook.WebhookSamples;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is owed to receivers, and how it is sent. */
@Configuration(proxyBeanMethods = false)
class DeliveryWiring {

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
        String version = DeliveryWiring.class.getPackage().getImplementationVersion();
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

    @Bean(destroyMethod = "close")
    DeliveryFeed deliveryFeed(DeliveryChanges changes, InstantSource clock) {
        return new DeliveryFeed(changes, clock);
    }
}
