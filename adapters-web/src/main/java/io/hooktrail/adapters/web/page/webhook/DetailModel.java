package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.webhook.WebhookView;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the page of a webhook shows: its settings, and what each of its parts adds. */
@Component
class DetailModel {

    private final List<DetailPart> parts;
    private final Accounts accounts;
    private final InstantSource clock;

    DetailModel(List<DetailPart> parts, Accounts accounts, InstantSource clock) {
        this.parts = List.copyOf(parts);
        this.accounts = accounts;
        this.clock = clock;
    }

    void addTo(Model model, Caller caller, WebhookView webhook, DetailQuery query, Locale locale) {
        Optional<AccountView> owner = accounts.find(caller.scope(), webhook.account());
        var reader =
                new Reader(clock.instant(), owner.map(AccountView::timeZone).orElse(ZoneOffset.UTC), locale);
        var detail = new Detail(caller, webhook, query, owner, reader);
        addSettings(model, detail);
        parts.forEach(part -> part.addTo(model, detail));
    }

    private static void addSettings(Model model, Detail detail) {
        WebhookView webhook = detail.webhook();
        String account = detail.owner().map(owner -> owner.settings().name()).orElse(null);
        model.addAttribute("webhook", webhook);
        model.addAttribute("row", WebhookRow.of(webhook, "", account, detail.reader()));
        model.addAttribute("facts", Facts.of(webhook));
        model.addAttribute("zone", detail.reader().zone().getId());
        model.addAttribute(
                "entitled",
                detail.owner()
                        .filter(owner -> owner.settings().plan().includesWebhooks())
                        .isPresent());
    }
}
