package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Sense;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, all of it in its URL: so it can be mailed, and the way back works.
 *
 * @param view list or cards; null for what the reader chose last
 * @param account one account alone; null for all
 * @param q part of a name or URL
 * @param enabled true or false; null for both
 * @param from the first day of creation, in the zone of the account (SBO-03)
 * @param to the last day, all of it
 */
record WebhooksQuery(
        @Nullable String view,
        @Nullable String account,
        @Nullable String q,
        @Nullable String enabled,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String cursor) {

    static final String CARDS = "cards";
    static final String LIST = "list";

    private static final String PATH = "/webhooks";

    /** An empty field asks for nothing. */
    WebhooksQuery {
        view = Address.text(view);
        account = Address.text(account);
        q = Address.text(q);
        enabled = Address.text(enabled);
        from = Address.text(from);
        to = Address.text(to);
        sort = Address.text(sort);
        cursor = Address.text(cursor);
    }

    /** Whether fewer than all webhooks are asked for. */
    public boolean filtered() {
        return Stream.of(account, q, enabled, from, to).anyMatch(Objects::nonNull);
    }

    /** The same without what means nothing. */
    WebhooksQuery kept(Sense sense) {
        return new WebhooksQuery(
                sense.kept("view", view),
                sense.kept("account", account),
                sense.kept("q", q),
                sense.kept("enabled", enabled),
                sense.kept("from", from),
                sense.kept("to", to),
                sense.kept("sort", sort),
                sense.kept(Sense.CURSOR, cursor));
    }

    /** The same list from another place. */
    WebhooksQuery at(@Nullable String page) {
        return new WebhooksQuery(view, account, q, enabled, from, to, sort, page);
    }

    /** The same list, seen so. */
    WebhooksQuery seenAs(@Nullable String other) {
        return new WebhooksQuery(other, account, q, enabled, from, to, sort, cursor);
    }

    /** All webhooks, in the same order. */
    public WebhooksQuery unfiltered() {
        return new WebhooksQuery(view, null, null, null, null, null, sort, null);
    }

    /** Where this is. */
    public String url() {
        return Address.of(PATH)
                .with("view", view)
                .with("account", account)
                .with("q", q)
                .with("enabled", enabled)
                .with("from", from)
                .with("to", to)
                .with("sort", sort)
                .with(Sense.CURSOR, cursor)
                .toString();
    }
}
