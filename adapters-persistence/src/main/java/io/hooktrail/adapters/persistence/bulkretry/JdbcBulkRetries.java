package io.hooktrail.adapters.persistence.bulkretry;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bulk retries with what came of the attempts that each asked for. */
@Component
class JdbcBulkRetries implements BulkRetries {

    private static final String FIND = """
        select b.*, came.succeeded, b.refused + came.failed as failed
        from bulk_retry b cross join lateral (
            select count(*) filter (where a.status = 'success') as succeeded,
                   count(*) filter (where a.status <> 'success') as failed
            from bulk_retry_attempt asked
            join attempt a on a.delivery_id = asked.delivery_id and a.number = asked.number
            where asked.bulk_retry_id = b.id) came
        where b.id = :id and b.account_id = any(:accounts)\
        """;

    private final JdbcClient sql;

    JdbcBulkRetries(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BulkRetryView> find(AccountScope scope, BulkRetryId id) {
        UUID[] accounts = scope.visible().stream().map(AccountId::value).toArray(UUID[]::new);
        return sql.sql(FIND)
                .param("id", id.value())
                .param("accounts", accounts)
                .query((row, number) -> view(row, id))
                .optional();
    }

    private static BulkRetryView view(ResultSet row, BulkRetryId id) throws SQLException {
        return new BulkRetryView(
                id,
                new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))),
                BulkRetryState.named(row.getString("state")).orElseThrow(),
                row.getInt("matched"),
                row.getInt("done"),
                row.getInt("succeeded"),
                row.getInt("failed"),
                row.getObject("rate_per_second", Integer.class),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
