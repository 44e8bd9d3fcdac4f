package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the page of a webhook shows. */
@Component
class DetailModel {

    private static final int ROWS = 12;

    private final WebhookKeys keys;
    private final Accounts accounts;
    private final DeliveryLog log;
    private final Usage usage;
    private final BulkRetries recoveries;
    private final Changes changes;
    private final Snippets snippets;
    private final MessageSource messages;
    private final InstantSource clock;

    DetailModel(
            WebhookKeys keys,
            Accounts accounts,
            DeliveryLog log,
            Usage usage,
            BulkRetries recoveries,
            Changes changes,
            Snippets snippets,
            MessageSource messages,
            InstantSource clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.log = log;
        this.usage = usage;
        this.recoveries = recoveries;
        this.changes = changes;
        this.snippets = snippets;
        this.messages = messages;
        this.clock = clock;
    }

    /** A secret as far as it is shown to everybody: since when and until when. */
    record Key(Moment from, @Nullable Moment until) {}

    void addTo(Model model, Caller caller, WebhookView webhook, DetailQuery query, Locale locale) {
        Optional<AccountView> owner = accounts.find(caller.scope(), webhook.account());
        Reader reader = reader(owner, locale);
        model.addAttribute("webhook", webhook);
        model.addAttribute(
                "row",
                WebhookRow.of(
                        webhook,
                        "",
                        owner.map(account -> account.settings().name()).orElse(null),
                        reader));
        model.addAttribute("facts", Facts.of(webhook));
        String tookHowLong = messages.getMessage("usage.latency", null, locale);
        model.addAttribute("day", DayFigures.of(usage.webhook(caller.scope(), webhook.id()), reader, tookHowLong));
        addKeys(model, webhook, reader);
        addAttempts(model, caller, webhook, query, reader);
        model.addAttribute("changes", changes.of(caller, webhook, reader));
        model.addAttribute("snippets", snippets.all());
        model.addAttribute("modes", List.of(RecoveryMode.values()));
        model.addAttribute("zone", reader.zone().getId());
        model.addAttribute(
                "entitled",
                owner.filter(account -> account.settings().plan().includesWebhooks())
                        .isPresent());
        query.testDelivery().ifPresent(id -> model.addAttribute("test", id.toString()));
        query.bulk()
                .flatMap(id -> recoveries.find(caller.scope(), id))
                .ifPresent(found -> model.addAttribute("recovery", found));
    }

    private Reader reader(Optional<AccountView> owner, Locale locale) {
        return new Reader(clock.instant(), owner.map(AccountView::timeZone).orElse(ZoneOffset.UTC), locale);
    }

    /** The key makes asking twice for another secret asking once. */
    private void addKeys(Model model, WebhookView webhook, Reader reader) {
        model.addAttribute(
                "keys",
                keys.live(webhook).stream().map(live -> key(live, reader)).toList());
        model.addAttribute(
                "key",
                UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                        .toString());
    }

    private static Key key(LiveSecret live, Reader reader) {
        return new Key(reader.tell(live.from()), reader.tellOrNull(live.until()));
    }

    private void addAttempts(Model model, Caller caller, WebhookView webhook, DetailQuery query, Reader reader) {
        Page<AttemptView> page = log.attempts(
                caller.scope(),
                DeliveryFilter.ALL.withWebhooks(Set.of(webhook.id())),
                DeliverySort.NEWEST,
                new PageRequest(ROWS, query.cursor()));
        model.addAttribute(
                "attempts",
                page.items().stream().map(view -> AttemptRow.of(view, reader)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("previous", page.previous());
    }
}
