package io.hooktrail.domain.webhook;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tests of this package have in common: one webhook, its events so far, and what follows from a command. */
final class AWebhook {

    static final WebhookId ID = new WebhookId(new UUID(1, 1));
    static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final WebhookUrl URL = new WebhookUrl("https://crm.example.com/hooks");
    static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.LENGTH]);
    static final EventSelector CLIENTS = new EventSelector("client", null, null);

    private final List<WebhookEvent> history;

    private AWebhook(List<WebhookEvent> history) {
        this.history = history;
    }

    static AWebhook notCreated() {
        return new AWebhook(List.of());
    }

    static AWebhook registered() {
        return notCreated()
                .and(
                        new WebhookCreated(ID, ACCOUNT, "CRM", URL, NOON),
                        new WebhookEventsChosen(ID, List.of(CLIENTS), NOON));
    }

    static AWebhook enabled() {
        return registered().and(new WebhookEnabled(ID, NOON));
    }

    static AWebhook deleted() {
        return enabled().and(new WebhookDeleted(ID, NOON));
    }

    AWebhook and(WebhookEvent... more) {
        return new AWebhook(Stream.concat(history.stream(), Stream.of(more)).toList());
    }

    Webhook state() {
        Webhook state = new Webhook.Uncreated();
        for (WebhookEvent event : history) {
            state = Webhook.evolve(state, event);
        }
        return state;
    }

    List<WebhookEvent> when(WebhookCommand command) {
        return WebhookDecider.decide(state(), command);
    }

    static CreateWebhook creation(WebhookChange... further) {
        List<WebhookChange> changes = new ArrayList<>(List.of(new WebhookChange.Choose(List.of(CLIENTS))));
        changes.addAll(List.of(further));
        return new CreateWebhook(ID, ACCOUNT, "CRM", URL, changes, SECRET, NOON);
    }
}
