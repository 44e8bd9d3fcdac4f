package io.hooktrail.adapters.persistence.account;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps the table {@code account}. A failure undoes the transaction. */
@Component
@ProcessingGroup("in-transaction")
class AccountProjection implements Projection {

    private static final String OPEN = """
        insert into account (id, parent_id, ancestors, name, time_zone, plan, created_at, updated_at)
        values (:id, :parent, coalesce((select ancestors || id from account where id = :parent), '{}'),
                :name, :timeZone, :plan, :at, :at)
        """;

    private final JdbcClient sql;

    AccountProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AccountOpened event) {
        AccountId parent = event.parent();
        sql.sql(OPEN)
                .param("id", event.id().value())
                .param("parent", parent == null ? null : parent.value())
                .param("name", event.name())
                .param("timeZone", event.timeZone())
                .param("plan", event.plan().toString())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(AccountRenamed event) {
        set(event, "name = :name").param("name", event.name()).update();
    }

    @EventHandler
    void on(PlanChanged event) {
        set(event, "plan = :plan").param("plan", event.plan().toString()).update();
    }

    @EventHandler
    void on(UsageDashboardGranted event) {
        set(event, "usage_dashboard = true").update();
    }

    @EventHandler
    void on(UsageDashboardWithdrawn event) {
        set(event, "usage_dashboard = false").update();
    }

    @EventHandler
    void on(DefaultPayloadVersionSet event) {
        PayloadVersion version = event.version();
        set(event, "default_version = :version")
                .param("version", version == null ? null : version.toString())
                .update();
    }

    @EventHandler
    void on(RetentionSet event) {
        Retention retention = event.retention();
        set(event, "metrics_days = :metrics, delivery_log_days = :log")
                .param("metrics", retention == null ? null : retention.metricsDays())
                .param("log", retention == null ? null : retention.deliveryLogDays())
                .update();
    }

    @EventHandler
    void on(RetryPolicySet event) {
        @Nullable RetryPolicy policy = event.retryPolicy();
        set(
                        event,
                        "retry_delays_ms = :delays::bigint[], retry_non_retryable = :statuses::integer[],"
                                + " retry_jitter_share = :jitter")
                .param("delays", policy == null ? null : RetryPolicyColumns.delays(policy))
                .param("statuses", policy == null ? null : RetryPolicyColumns.statuses(policy))
                .param("jitter", policy == null ? null : policy.jitterShare())
                .update();
    }

    private StatementSpec set(AccountEvent event, String columns) {
        return sql.sql("update account set " + columns + ", updated_at = :at where id = :id")
                .param("id", event.id().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC));
    }
}
