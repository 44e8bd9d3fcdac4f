package io.hooktrail.adapters.persistence.retention;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.retention.RetentionEvent.RetentionPurged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was purged when. A failure undoes the purge. */
@Component
@ProcessingGroup(InTransaction.GROUP)
class PurgeProjection implements Projection {

    private final JdbcClient sql;

    PurgeProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(RetentionPurged event) {
        AccountId account = event.account();
        @Nullable UUID whose = account == null ? null : account.value();
        sql.sql("insert into purge (class, account_id, up_to, at, rows) values (:class, :account, :upTo, :at, :rows)"
                        + " on conflict (class, up_to, account_id) do update set rows = purge.rows + excluded.rows")
                .param("class", event.kept().toString())
                .param("account", whose)
                .param("upTo", utc(event.upTo()))
                .param("at", utc(event.at()))
                .param("rows", event.rows())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
