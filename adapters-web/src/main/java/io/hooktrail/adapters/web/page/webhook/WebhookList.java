package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Locations;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.AccountId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of the page: the webhooks of an account and of those below it, as far as a query asks for them. */
@Component
class WebhookList {

    /** Rows of two, three or four cards come out even. */
    private static final int ROWS = 24;

    private final Webhooks webhooks;
    private final Accounts accounts;
    private final AccountTree tree;
    private final Locations locations;
    private final DayLines lines;
    private final InstantSource clock;

    WebhookList(
            Webhooks webhooks,
            Accounts accounts,
            AccountTree tree,
            Locations locations,
            DayLines lines,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.tree = tree;
        this.locations = locations;
        this.lines = lines;
        this.clock = clock;
    }

    /** Answers what was understood of the query. */
    WebhooksQuery addTo(Model model, Caller caller, WebhooksQuery asked, Locale locale) {
        Optional<AccountView> own = accounts.find(caller.scope(), caller.account());
        ZoneId zone = own.map(AccountView::timeZone).orElse(ZoneOffset.UTC);
        Listing listing = Listing.of(asked, tree.scopeOf(caller.account()), zone);
        Page<WebhookView> page = listing.sense().page(asked.cursor(), at -> page(listing, at));
        WebhooksQuery query = asked.kept(listing.sense());
        List<AccountView> all = locations.of(caller.account());
        model.addAttribute("rows", rows(listing.scope(), page, all, new Reader(clock.instant(), zone, locale)));
        model.addAttribute(
                "next", page.next() == null ? null : query.at(page.next()).url());
        model.addAttribute(
                "previous",
                page.previous() == null ? null : query.at(page.previous()).url());
        model.addAttribute("query", query);
        model.addAttribute("dropped", listing.sense().dropped());
        model.addAttribute("sort", listing.sort().toString());
        model.addAttribute("sorts", List.of(WebhookSort.values()));
        model.addAttribute("accounts", all);
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "entitled",
                own.filter(account -> account.settings().plan().includesWebhooks())
                        .isPresent());
        return query;
    }

    private Page<WebhookView> page(Listing listing, @Nullable String cursor) {
        return webhooks.list(listing.scope(), listing.filter(), listing.sort(), new PageRequest(ROWS, cursor));
    }

    private List<WebhookRow> rows(AccountScope scope, Page<WebhookView> page, List<AccountView> all, Reader reader) {
        Map<AccountId, String> names = all.stream()
                .collect(Collectors.toMap(
                        AccountView::id, account -> account.settings().name()));
        var day = lines.of(scope, page.items());
        return page.items().stream()
                .map(view -> WebhookRow.of(view, day.getOrDefault(view.id(), ""), names.get(view.account()), reader))
                .toList();
    }
}
