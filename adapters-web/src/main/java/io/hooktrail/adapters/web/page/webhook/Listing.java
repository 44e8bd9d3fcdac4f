package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a query asks for.
 *
 * @param scope whose webhooks
 * @param sense what of it means nothing, and was left out
 */
record Listing(WebhookFilter filter, WebhookSort sort, AccountScope scope, Sense sense) {

    private static final Set<String> VIEWS = Set.of(WebhooksQuery.CARDS, WebhooksQuery.LIST);

    /**
     * Understands it.
     *
     * @param whole all accounts whose webhooks there are to see
     */
    static Listing of(WebhooksQuery query, AccountScope whole, ZoneId zone) {
        var sense = new Sense();
        Instant from =
                sense.of("from", query.from(), day(it -> start(it, zone))).orElse(null);
        Instant before = sense.of("to", query.to(), day(it -> start(it.plusDays(1), zone)))
                .orElse(null);
        Boolean enabled = sense.of("enabled", query.enabled(), Sense::bool).orElse(null);
        String text = sense.of("q", query.q(), Sense::words).orElse(null);
        WebhookSort sort = sense.of("sort", query.sort(), WebhookSort::named).orElse(WebhookSort.NEWEST);
        AccountScope scope =
                sense.of("account", query.account(), account(whole)).orElse(whole);
        var _ = sense.of("view", query.view(), view -> Optional.of(view).filter(VIEWS::contains));
        return new Listing(new WebhookFilter(from, before, enabled, text), sort, scope, sense);
    }

    private static Function<String, Optional<Instant>> day(Function<LocalDate, Instant> of) {
        return text -> Sense.day(text).map(of);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** An account that is none of these means nothing, like one that is not there. */
    private static Function<String, Optional<AccountScope>> account(AccountScope whole) {
        return text -> Sense.id(AccountId::of)
                .apply(text)
                .filter(whole::covers)
                .map(only -> new AccountScope(whole.acting(), Set.of(only)));
    }
}
