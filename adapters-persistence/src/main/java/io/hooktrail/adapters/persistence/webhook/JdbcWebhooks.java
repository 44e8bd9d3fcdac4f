package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.adapters.persistence.webhook.OpenedSecrets.Opened;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.application.webhook.AttemptErrorRates;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Webhooks of the table {@code webhook}, as their owners see them. */
@Component
class JdbcWebhooks implements Webhooks {

    private static final String ONE =
            "select * from webhook where id = :id and account_id = any(:accounts) and state <> 'deleted'";

    private final JdbcClient sql;
    private final OpenedSecrets secrets;
    private final WebhookResolution resolution;
    private final ObjectProvider<AttemptErrorRates> errorRates;

    /** Without {@code errorRates} the views have none. */
    JdbcWebhooks(
            JdbcClient sql,
            OpenedSecrets secrets,
            WebhookResolution resolution,
            ObjectProvider<AttemptErrorRates> errorRates) {
        this.sql = sql;
        this.secrets = secrets;
        this.resolution = resolution;
        this.errorRates = errorRates;
    }

    @Override
    public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
        List<WebhookRow> row = sql.sql(ONE)
                .param("id", webhook.value())
                .param("accounts", WebhookQuery.accounts(scope))
                .query(WebhookRow::read)
                .list();
        return views(row).stream().findFirst();
    }

    @Override
    public Page<WebhookView> list(AccountScope scope, WebhookFilter filter, WebhookSort sort, PageRequest page) {
        WebhookPlace place = page.cursor() == null ? null : WebhookPlace.of(page.cursor(), sort);
        Side side = place == null ? Side.FIRST : place.side();
        List<WebhookRow> rows = new WebhookQuery(scope, filter, sort, place).rows(sql, page.limit() + 1);
        Page<WebhookRow> found = side.page(rows, page.limit(), (other, row) -> WebhookPlace.cursor(other, sort, row));
        return new Page<>(views(found.items()), found.next(), found.previous());
    }

    private List<WebhookView> views(List<WebhookRow> rows) {
        List<WebhookId> ids = rows.stream().map(WebhookRow::id).toList();
        Map<WebhookId, Opened> opened = secrets.of(ids);
        AttemptErrorRates rates = errorRates.getIfAvailable();
        Map<WebhookId, BigDecimal> known = rates == null ? Map.of() : rates.of(ids);
        return rows.stream()
                .map(row -> view(row, opened.getOrDefault(row.id(), OpenedSecrets.NONE), known.get(row.id())))
                .toList();
    }

    private WebhookView view(WebhookRow row, Opened opened, @Nullable BigDecimal errorRate) {
        return new WebhookView(
                row.id(),
                row.account(),
                row.name(),
                row.url(),
                row.condition() == Condition.ENABLED,
                row.disabledReason(),
                row.failingSince(),
                row.events(),
                row.version(),
                resolution.version(row.version(), row.account()),
                opened.headers().masked(),
                row.policy(),
                row.schemes(),
                row.schemes().contains(SignatureScheme.V1A) ? opened.publicKey() : null,
                resolution.retryPolicy(row.policy(), row.account()),
                resolution.timeout(row.policy()),
                errorRate,
                row.createdAt(),
                row.updatedAt(),
                row.revision());
    }
}
