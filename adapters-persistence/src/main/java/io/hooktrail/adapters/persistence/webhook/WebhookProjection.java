package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookPolicySet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRenamed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRetargeted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRevealed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSignaturesChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookVersionPinned;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps the table {@code webhook}. A failure undoes the transaction. */
@Component
@ProcessingGroup(InTransaction.GROUP)
class WebhookProjection implements Projection {

    private static final String CREATE = """
        insert into webhook (id, account_id, name, url, state, created_at, updated_at, revision)
        values (:id, :account, :name, :url, 'registered', :at, :at, 1)
        """;

    private static final String POLICY = """
        retry_delays_ms = :delays::bigint[], retry_non_retryable = :statuses::integer[],
        retry_jitter_share = :jitter, timeout_ms = :timeout, rate_per_second = :rate,
        signature_headers = :signatures::text[], include_children = :children
        """;

    private final JdbcClient sql;

    WebhookProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(WebhookEvent event) {
        int rows = switch (event) {
            case WebhookCreated e -> create(e);
            case WebhookRenamed e ->
                change(e, "name = :name").param("name", e.name()).update();
            case WebhookRetargeted e ->
                change(e, "url = :url").param("url", e.url().value()).update();
            case WebhookEventsChosen e ->
                change(e, "events = :events::text[]")
                        .param("events", texts(e.events()))
                        .update();
            case WebhookVersionPinned e -> pin(e, e.version());
            case WebhookHeadersSet e -> change(e, "name = name").update();
            case WebhookPolicySet e -> set(e, e.policy(), e.policy().retryPolicy());
            case WebhookSignaturesChosen e ->
                change(e, "signature_schemes = :schemes::text[]")
                        .param("schemes", texts(e.schemes()))
                        .update();
            case WebhookEnabled e ->
                change(e, "state = 'enabled', disabled_reason = null, failing_since = null")
                        .update();
            case WebhookDisabled e ->
                change(e, "state = 'disabled', disabled_reason = :reason, failing_since = null")
                        .param("reason", e.reason().name().toLowerCase(Locale.ROOT))
                        .update();
            case WebhookSecretRotated e -> change(e, "name = name").update();
            case WebhookSecretRevealed e -> 1;
            case WebhookDeleted e -> change(e, "state = 'deleted'").update();
            case WebhookFailingBegan e -> failing(e, e.at());
            case WebhookRecovered e -> failing(e, null);
        };
        if (rows != 1) {
            throw new IllegalStateException("no row for webhook " + event.id());
        }
    }

    private int create(WebhookCreated event) {
        return sql.sql(CREATE)
                .param("id", event.id().value())
                .param("account", event.account().value())
                .param("name", event.name())
                .param("url", event.url().value())
                .param("at", utc(event.at()))
                .update();
    }

    private int pin(WebhookEvent event, @Nullable PayloadVersion version) {
        return change(event, "version = :version")
                .param("version", version == null ? null : version.toString())
                .update();
    }

    private int set(WebhookEvent event, WebhookPolicy policy, @Nullable RetryPolicy retry) {
        @Nullable Duration timeout = policy.timeout();
        return change(event, POLICY)
                .param(
                        "delays",
                        retry == null
                                ? null
                                : retry.delays().stream()
                                        .map(Duration::toMillis)
                                        .toArray(Long[]::new))
                .param(
                        "statuses",
                        retry == null ? null : retry.nonRetryableStatuses().toArray(Integer[]::new))
                .param("jitter", retry == null ? null : retry.jitterShare())
                .param("timeout", timeout == null ? null : timeout.toMillis())
                .param("rate", policy.ratePerSecond())
                .param("signatures", texts(policy.signatureHeaders()))
                .param("children", policy.includeChildren())
                .update();
    }

    private int failing(WebhookEvent event, @Nullable Instant since) {
        return sql.sql("update webhook set failing_since = :since, changed_in = pg_current_xact_id() where id = :id")
                .param("since", since == null ? null : utc(since))
                .param("id", event.id().value())
                .update();
    }

    private StatementSpec change(WebhookEvent event, String columns) {
        return sql.sql("update webhook set " + columns
                        + ", revision = revision + 1, updated_at = :at, changed_in = pg_current_xact_id()"
                        + " where id = :id")
                .param("id", event.id().value())
                .param("at", utc(event.at()));
    }

    private static String[] texts(Collection<?> things) {
        return things.stream().map(Object::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
