package io.hooktrail.wiring;

import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.webhook.WebhookIndex;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets this node hear within a second what other nodes changed in what is kept in memory. */
@Component
class Refreshing {

    private final LiveAccounts accounts;
    private final LiveEventTypes types;
    private final WebhookIndex webhooks;

    Refreshing(LiveAccounts accounts, LiveEventTypes types, WebhookIndex webhooks) {
        this.accounts = accounts;
        this.types = types;
        this.webhooks = webhooks;
    }

    @Scheduled(fixedDelay = 1_000)
    void refresh() {
        accounts.refresh();
        types.refresh();
        webhooks.refresh();
    }
}
