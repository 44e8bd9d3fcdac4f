package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page of webhooks as a query. Every word of its text stands here; what was asked for goes into parameters. */
record WebhookQuery(
        AccountScope scope,
        WebhookFilter filter,
        WebhookSort sort,
        @Nullable WebhookPlace place) {

    List<WebhookRow> rows(JdbcClient sql, int limit) {
        var query = sql.sql(text())
                .param("accounts", accounts(scope))
                .param("from", utc(filter.createdFrom()))
                .param("before", utc(filter.createdBefore()))
                .param("enabled", filter.enabled())
                .param("part", contains(filter.text()))
                .param("limit", limit);
        if (place != null) {
            query = query.param("key", place.key()).param("id", place.id());
        }
        return query.query(WebhookRow::read).list();
    }

    static UUID[] accounts(AccountScope scope) {
        return scope.visible().stream().map(account -> account.value()).toArray(UUID[]::new);
    }

    private String text() {
        boolean descending = descends() != (place != null && place.side() == Side.BEFORE);
        String direction = descending ? "desc" : "asc";
        String beyond = place == null ? "" : "and (" + column() + ", id) " + (descending ? "<" : ">") + " (:key, :id)";
        return """
            select * from webhook
            where account_id = any(:accounts) and state <> 'deleted'
              and (:from::timestamptz is null or created_at >= :from)
              and (:before::timestamptz is null or created_at < :before)
              and (:enabled::boolean is null or (state = 'enabled') = :enabled)
              and (:part::text is null or name ilike :part or url ilike :part)
              %s
            order by %s %s, id %s limit :limit
            """.formatted(beyond, column(), direction, direction);
    }

    private String column() {
        return switch (sort) {
            case NEWEST, OLDEST -> "created_at";
            case CHANGED_LAST, CHANGED_FIRST -> "updated_at";
            case ID -> "id";
        };
    }

    private boolean descends() {
        return switch (sort) {
            case NEWEST, CHANGED_LAST -> true;
            case OLDEST, CHANGED_FIRST, ID -> false;
        };
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A pattern for {@code ilike}: the text anywhere, its wildcards meaning themselves. */
    private static @Nullable String contains(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
