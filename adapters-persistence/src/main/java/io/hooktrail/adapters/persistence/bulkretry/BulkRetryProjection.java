package io.hooktrail.adapters.persistence.bulkretry;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.InTransaction;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryFinished;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Keeps how far each bulk retry has come.
 *
 * <p>A failure undoes the transaction of the event.
 */
@Component
@ProcessingGroup(InTransaction.GROUP)
class BulkRetryProjection implements Projection {

    private static final String BEGIN = """
        insert into bulk_retry (id, account_id, state, rate_per_second, matched, created_at, updated_at)
        values (?, ?, 'running', ?, ?, ?, ?)\
        """;

    private static final String ADVANCE = """
        update bulk_retry
           set done = done + ?, refused = refused + ?, updated_at = ?,
               not_before = clock_timestamp() + coalesce(?::numeric / rate_per_second, 0) * interval '1 second'
         where id = ?\
        """;

    private static final String BECOME = "update bulk_retry set state = ?, updated_at = ? where id = ?";

    private final JdbcOperations jdbc;

    BulkRetryProjection(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(BulkRetryEvent event) {
        switch (event) {
            case BulkRetryRequested e -> begin(e, e.account().value(), e.ratePerSecond(), e.matched());
            case RecoveryRequested e -> begin(e, e.account().value(), null, e.matched());
            case BulkRetryAdvanced e ->
                jdbc.update(ADVANCE, e.handled(), e.refused(), utc(e.at()), e.handled(), e.id().value());
            case BulkRetryPaused e -> become(BulkRetryState.PAUSED, e);
            case BulkRetryResumed e -> become(BulkRetryState.RUNNING, e);
            case BulkRetryCancelled e -> become(BulkRetryState.CANCELLED, e);
            case BulkRetryFinished e -> become(BulkRetryState.FINISHED, e);
        }
    }

    private void begin(BulkRetryEvent event, Object account, @Nullable Integer rate, int matched) {
        jdbc.update(BEGIN, event.id().value(), account, rate, matched, utc(event.at()), utc(event.at()));
    }

    private void become(BulkRetryState state, BulkRetryEvent event) {
        jdbc.update(BECOME, state.toString(), utc(event.at()), event.id().value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
