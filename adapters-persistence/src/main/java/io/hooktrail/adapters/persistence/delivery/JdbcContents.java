package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Contents as bytes, never parsed: what comes back is what went in. */
@Component
class JdbcContents implements Contents {

    private static final MultiRow<PublicEvent> KEEP = new MultiRow<>(
            """
            insert into content (event_id, account_id, type, action, graph, entity_id, occurred_at, json)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            List.of(
                    new Column<>("uuid", event -> event.outgoing().id().value()),
                    new Column<>("uuid", event -> event.outgoing().account().value()),
                    new Column<>("text", event -> event.subject().type()),
                    new Column<>("text", event -> event.subject().action()),
                    new Column<>("text", event -> event.subject().graph()),
                    new Column<>("text", event -> event.outgoing().entityId()),
                    new Column<>("timestamptz", event -> event.outgoing().occurredAt()),
                    new Column<>("bytea", event -> event.outgoing().content().json())));

    private static final String BETWEEN = """
        select * from content
         where account_id = any(?) and occurred_at >= ? and occurred_at < ? and (?::uuid is null or event_id > ?)
         order by event_id limit ?
        """;

    private static final String FIND = "select * from content where event_id = any(?)";

    private final JdbcTemplate jdbc;

    JdbcContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<PublicEvent> events) {
        KEEP.write(jdbc, events);
    }

    @Override
    public Map<EventId, PublicEvent> find(Collection<EventId> events) {
        return jdbc
                .query(
                        FIND,
                        statement -> statement.setArray(1, uuids(statement, events, EventId::value)),
                        JdbcContents::event)
                .stream()
                .collect(Collectors.toMap(event -> event.outgoing().id(), Function.identity()));
    }

    @Override
    public List<PublicEvent> between(
            Collection<AccountId> accounts, Instant since, Instant until, @Nullable EventId after, int limit) {
        return jdbc.query(
                BETWEEN,
                statement -> {
                    statement.setArray(1, uuids(statement, accounts, AccountId::value));
                    statement.setTimestamp(2, Timestamp.from(since));
                    statement.setTimestamp(3, Timestamp.from(until));
                    statement.setObject(4, after == null ? null : after.value(), java.sql.Types.OTHER);
                    statement.setObject(5, after == null ? null : after.value(), java.sql.Types.OTHER);
                    statement.setInt(6, limit);
                },
                JdbcContents::event);
    }

    private static <T> Array uuids(PreparedStatement statement, Collection<T> ids, Function<T, UUID> value)
            throws SQLException {
        return MultiRow.array(statement, new Column<>("uuid", value), ids);
    }

    private static PublicEvent event(ResultSet row, int number) throws SQLException {
        var subject = new EventSubject(row.getString("type"), row.getString("action"), row.getString("graph"));
        var outgoing = new OutgoingEvent(
                new EventId(row.getObject("event_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                subject.name(),
                row.getString("entity_id"),
                row.getTimestamp("occurred_at").toInstant(),
                Content.ofJson(row.getBytes("json")));
        return new PublicEvent(subject, outgoing);
    }
}
