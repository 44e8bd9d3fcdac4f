package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for.
 *
 * @param dropped names of the parts that say nothing; they were left out
 */
record Listing(WebhookFilter filter, WebhookSort sort, Optional<AccountId> account, List<String> dropped) {

    static Listing of(WebhooksQuery query, ZoneId zone) {
        var parts = new Parts();
        Instant from = parts.read("from", query.from(), day -> start(day, zone));
        Instant before = parts.read("to", query.to(), day -> start(day.plusDays(1), zone));
        Boolean enabled = parts.choose("enabled", query.enabled(), Listing::bool);
        WebhookSort sort = parts.choose("sort", query.sort(), WebhookSort::named);
        AccountId account = parts.choose("account", query.account(), Listing::account);
        return new Listing(
                new WebhookFilter(from, before, enabled, query.q()),
                sort == null ? WebhookSort.NEWEST : sort,
                Optional.ofNullable(account),
                List.copyOf(parts.dropped));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<Boolean> bool(String word) {
        return switch (word) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<AccountId> account(String text) {
        try {
            return Optional.of(AccountId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Reads parts, and remembers those that say nothing. */
    private static final class Parts {

        private final List<String> dropped = new ArrayList<>();

        @Nullable
        Instant read(String name, @Nullable String text, Function<LocalDate, Instant> of) {
            return choose(name, text, day -> Days.parse(day).map(of));
        }

        <T> @Nullable T choose(String name, @Nullable String text, Function<String, Optional<T>> of) {
            if (text == null) {
                return null;
            }
            Optional<T> read = of.apply(text);
            if (read.isEmpty()) {
                dropped.add(name);
            }
            return read.orElse(null);
        }
    }
}
