package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.application.usage.RecurringFailures;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Failures counted where they are: an index holds the attempts that were not accepted, and no others. Those of each delivery are
 * counted first, which needs no sort.
 */
@Component
class JdbcRecurringFailures implements RecurringFailures {

    private static final String FAILURES = """
        select f.*, coalesce(w.name, '') as name, coalesce(w.url, '') as url
        from (
            select webhook_id, failure, code, sum(attempts) as attempts, count(*) as deliveries,
                min(first_at) as first_at, max(last_at) as last_at
            from (
                select webhook_id, failure, code, delivery_id, count(*) as attempts, min(at) as first_at, max(at) as last_at
                from attempt
                where account_id = any(?) and at >= ? and at < ?
                  and status <> 'success' and failure is not null and not test
                group by webhook_id, failure, code, delivery_id) of_a_delivery
            group by webhook_id, failure, code
            order by attempts desc, last_at desc, webhook_id
            limit ?) f
        left join webhook w on w.id = f.webhook_id
        order by f.attempts desc, f.last_at desc, f.webhook_id\
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcRecurringFailures(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<RecurringFailure> within(AccountScope scope, Instant from, Instant to) {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.query(FAILURES, statement -> bind(statement, scope, from, to), (row, number) -> failure(row))));
    }

    private static void bind(PreparedStatement statement, AccountScope scope, Instant from, Instant to)
            throws SQLException {
        // Never a plan for whatever may be asked: not knowing how long the time is, it would sort all of three months.
        MultiRow.planAfresh(statement);
        UUID[] accounts = scope.visible().stream().map(AccountId::value).toArray(UUID[]::new);
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", accounts));
        statement.setObject(2, from.atOffset(ZoneOffset.UTC));
        statement.setObject(3, to.atOffset(ZoneOffset.UTC));
        statement.setInt(4, MOST);
    }

    private static RecurringFailure failure(ResultSet row) throws SQLException {
        var webhook = new WebhookId(row.getObject("webhook_id", UUID.class));
        return new RecurringFailure(
                new WebhookRef(webhook, row.getString("name"), row.getString("url")),
                FailureClass.valueOf(row.getString("failure")),
                row.getObject("code", Integer.class),
                row.getLong("attempts"),
                row.getLong("deliveries"),
                at(row, "first_at"),
                at(row, "last_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
