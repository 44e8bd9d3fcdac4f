package io.hooktrail.demo;

import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.webhook.EventCatalogues;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventCatalogue;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a bin and a webhook for every receiver. A name that is there already is left alone. */
@DemoComponent
class PuttingUpReceivers {

    private final DemoCommands commands;
    private final DemoBins bins;
    private final Webhooks webhooks;
    private final EventCatalogues catalogues;
    private final AccountTree tree;

    PuttingUpReceivers(
            DemoCommands commands, DemoBins bins, Webhooks webhooks, EventTypeCatalogue types, AccountTree tree) {
        this.commands = commands;
        this.bins = bins;
        this.webhooks = webhooks;
        this.catalogues = new EventCatalogues(types);
        this.tree = tree;
    }

    /** Makes what is missing. */
    void putUp(URI server) {
        for (Receiver receiver : Receiver.all()) {
            if (webhook(receiver).isEmpty()) {
                create(receiver, server.resolve(bins.of(receiver).path()));
            }
        }
    }

    /** Lets those that point to the bins of a server at another port point to this one. */
    void pointTo(URI server) {
        for (Receiver receiver : Receiver.all()) {
            webhook(receiver).ifPresent(webhook -> pointTo(server, webhook));
        }
    }

    private void pointTo(URI server, WebhookView webhook) {
        URI before = webhook.url().uri();
        URI now = server.resolve(before.getPath());
        if (before.getPath().startsWith("/bins/") && !before.equals(now)) {
            var retarget = new Retarget(new WebhookUrl(now.toString()));
            commands.ask(webhook.account(), new ChangeWebhook(webhook.id(), List.of(retarget), null, commands.now()));
        }
    }

    private void create(Receiver receiver, URI url) {
        AccountId account = receiver.studio().id();
        List<WebhookChange> chosen = new ArrayList<>(receiver.settings());
        chosen.add(new Choose(selectors(account, receiver.events())));
        chosen.add(new Switch(true));
        chosen.add(new Switch(receiver.enabled()));
        byte[] secret = new byte[WebhookSecret.LENGTH];
        new SecureRandom().nextBytes(secret);
        var create = new CreateWebhook(
                new WebhookId(DemoCommands.draw()),
                account,
                receiver.name(),
                new WebhookUrl(url.toString()),
                chosen,
                WebhookSecret.of(secret),
                commands.now());
        commands.ask(account, create);
    }

    private Optional<WebhookView> webhook(Receiver receiver) {
        AccountScope scope = tree.scopeOf(receiver.studio().id()).alone();
        var named = new WebhookFilter(null, null, null, receiver.name());
        return webhooks.list(scope, named, WebhookSort.OLDEST, PageRequest.first()).items().stream()
                .filter(webhook -> webhook.name().equals(receiver.name()))
                .findFirst();
    }

    private List<EventSelector> selectors(AccountId account, List<String> texts) {
        EventCatalogue catalogue = catalogues.of(account);
        return texts.stream()
                .map(text -> EventSelector.parse(text).in(catalogue))
                .toList();
    }
}
