package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.webhook.OpenedSecrets.Opened;
import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.application.webhook.StoredWebhooks;
import io.hooktrail.domain.webhook.SignatureScheme;
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
    private final OpenedSecrets secrets;

    JdbcStoredWebhooks(JdbcClient sql, OpenedSecrets secrets) {
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
        Map<WebhookId, Opened> opened =
                secrets.of(rows.stream().map(WebhookRow::id).toList());
        return rows.stream()
                .map(row -> known(row, opened.getOrDefault(row.id(), OpenedSecrets.NONE)))
                .toList();
    }

    private static KnownWebhook known(WebhookRow row, Opened opened) {
        boolean asymmetric = row.schemes().contains(SignatureScheme.V1A);
        return new KnownWebhook(
                row.id(),
                row.account(),
                row.name(),
                row.url(),
                row.condition(),
                row.failingSince() != null,
                row.events(),
                row.version(),
                opened.headers(),
                row.policy(),
                opened.secrets().stream()
                        .map(secret -> asymmetric ? secret : secret.withoutKeyPair())
                        .toList(),
                row.revision());
    }
}
