package io.hooktrail.adapters.web.page.webhook;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    private static final String PATH = "/webhooks";

    /** An empty field asks for nothing. */
    WebhooksQuery {
        view = text(view);
        account = text(account);
        q = text(q);
        enabled = text(enabled);
        from = text(from);
        to = text(to);
        sort = text(sort);
        cursor = text(cursor);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Whether fewer than all webhooks are asked for. */
    public boolean filtered() {
        return Stream.of(account, q, enabled, from, to).anyMatch(Objects::nonNull);
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
        var url = UriComponentsBuilder.fromPath(PATH);
        add(url, "view", view);
        add(url, "account", account);
        add(url, "q", q);
        add(url, "enabled", enabled);
        add(url, "from", from);
        add(url, "to", to);
        add(url, "sort", sort);
        add(url, "cursor", cursor);
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
