package io.hooktrail.adapters.persistence.bulkretry;

import io.hooktrail.application.bulkretry.BulkRetryQueue;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bulk retries whose next step is due, taken by an advisory lock that ends with the transaction.
 *
 * <p>Not by a lock of the row: whoever pauses a bulk retry holds its aggregate and wants the row, while a step that holds the
 * row wants the aggregate.
 */
@Component
class JdbcBulkRetryQueue implements BulkRetryQueue {

    /** The class of these locks among the advisory locks of the database. */
    private static final int LOCKS = 0x4252;

    private static final String DUE = """
        select id from bulk_retry where state = 'running' and not_before <= clock_timestamp()
        order by not_before limit 100\
        """;

    private static final String LOCK = "select pg_try_advisory_xact_lock(:class, hashtext(:id))";

    /** A statement of its own, so that it sees what was committed before the lock was free. */
    private static final String STILL_DUE = """
        select exists (select 1 from bulk_retry
                       where id = :id and state = 'running' and not_before <= clock_timestamp())\
        """;

    private final JdbcClient sql;

    JdbcBulkRetryQueue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<BulkRetryId> due() {
        return sql.sql(DUE)
                .query((row, number) -> new BulkRetryId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .list();
    }

    @Override
    public boolean take(BulkRetryId id) {
        return sql.sql(LOCK)
                        .param("class", LOCKS)
                        .param("id", id.toString())
                        .query(Boolean.class)
                        .single()
                && sql.sql(STILL_DUE)
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
    }
}
