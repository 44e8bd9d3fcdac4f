package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFilter;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds webhooks by parts of their names and URLs: they are few, so filters on them are settled before the query. */
@Component
class WebhookNames {

    private final JdbcClient sql;

    WebhookNames(JdbcClient sql) {
        this.sql = sql;
    }

    /** The webhooks that a filter allows; null if it allows any. */
    @Nullable
    Set<UUID> allowed(AccountScope scope, DeliveryFilter filter) {
        Set<UUID> chosen =
                filter.webhooks().stream().map(webhook -> webhook.value()).collect(Collectors.toSet());
        String endpoint = filter.endpoint();
        if (endpoint == null) {
            return chosen.isEmpty() ? null : chosen;
        }
        Set<UUID> there = matching(scope, "url ilike :part", endpoint);
        return chosen.isEmpty()
                ? there
                : there.stream().filter(chosen::contains).collect(Collectors.toSet());
    }

    /** Those whose name or URL has this part. */
    Set<UUID> named(AccountScope scope, String part) {
        return matching(scope, "(name ilike :part or url ilike :part)", part);
    }

    private Set<UUID> matching(AccountScope scope, String condition, String part) {
        return Set.copyOf(sql.sql("select id from webhook where account_id = any(:accounts) and " + condition)
                .param("accounts", Visible.accounts(scope))
                .param("part", contains(part))
                .query(UUID.class)
                .list());
    }

    /** A pattern for {@code ilike}: the text anywhere, its wildcards meaning themselves. */
    static String contains(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
