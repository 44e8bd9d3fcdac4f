package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.application.webhook.StoredWebhooks;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Webhooks of the table {@code webhook}, with their secrets and headers.
 *
 * <p>A mark is a transaction before which none is open. Transactions commit out of order, so neither a time nor a counter
 * would do: what carries a smaller one may appear later.
 */
@Component
class JdbcStoredWebhooks implements StoredWebhooks {

    private static final String MARK = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String SINCE =
            "select * from webhook where changed_in >= :mark::text::xid8 order by created_at, id";
    private static final String THESE = "select * from webhook where id = any(:ids) order by created_at, id";

    private final JdbcClient sql;
    private final JdbcWebhookSecrets secrets;

    JdbcStoredWebhooks(JdbcClient sql, JdbcWebhookSecrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    @Override
    public Changes changedSince(long mark) {
        long next = sql.sql(MARK).query(Long.class).single();
        List<WebhookRow> rows =
                sql.sql(SINCE).param("mark", mark).query(WebhookRow::read).list();
        return new Changes(known(rows), next);
    }

    @Override
    public List<KnownWebhook> find(Collection<WebhookId> webhooks) {
        return known(sql.sql(THESE)
                .param("ids", WebhookRow.ids(webhooks))
                .query(WebhookRow::read)
                .list());
    }

    private List<KnownWebhook> known(List<WebhookRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<WebhookId> ids = rows.stream().map(WebhookRow::id).toList();
        Map<WebhookId, List<KnownWebhook.Key>> keys = secrets.keys(ids);
        Map<WebhookId, WebhookHeaders> headers = secrets.headers(ids);
        return rows.stream()
                .map(row -> known(
                        row,
                        keys.getOrDefault(row.id(), List.of()),
                        headers.getOrDefault(row.id(), WebhookHeaders.NONE)))
                .toList();
    }

    private static KnownWebhook known(WebhookRow row, List<KnownWebhook.Key> keys, WebhookHeaders headers) {
        return new KnownWebhook(
                row.id(),
                row.account(),
                row.name(),
                row.url(),
                row.condition(),
                row.failingSince() != null,
                row.events(),
                row.version(),
                headers,
                row.policy(),
                keys,
                row.revision());
    }
}
