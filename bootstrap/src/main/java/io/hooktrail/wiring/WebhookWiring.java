package io.hooktrail.wiring;

import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.webhook.EventCatalogues;
import io.hooktrail.application.webhook.StoredWebhooks;
import io.hooktrail.application.webhook.UrlCheck;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookHealth;
import io.hooktrail.application.webhook.WebhookIndex;
import io.hooktrail.application.webhook.WebhookModule;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Webhooks: what they resolve to, how they do, and how they are changed. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

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
}
