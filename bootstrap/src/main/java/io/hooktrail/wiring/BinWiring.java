package io.hooktrail.wiring;

import io.hooktrail.application.bin.BinReceiver;
import io.hooktrail.application.bin.RequestStore;
import io.hooktrail.application.webhook.WebhookIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The request bins, which check what they get with the secrets of the webhooks that point to them. */
@Configuration(proxyBeanMethods = false)
class BinWiring {

    @Bean(destroyMethod = "close")
    BinReceiver binReceiver(RequestStore store, WebhookIndex webhooks) {
        return new BinReceiver(store, bin -> webhooks.secretsOfUrlsEnding(bin.path()));
    }
}
