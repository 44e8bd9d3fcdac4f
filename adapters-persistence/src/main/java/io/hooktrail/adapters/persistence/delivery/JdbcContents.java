package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import java.sql.Connection;
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

    private static final String KEEP = """
        insert into content (event_id, account_id, type, action, graph, entity_id, occurred_at, json)
        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                             ?::timestamptz[], ?::bytea[])
        """;

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
        if (!events.isEmpty()) {
            jdbc.update(KEEP, statement -> bind(statement, events));
        }
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

    private static void bind(PreparedStatement statement, Collection<PublicEvent> events) throws SQLException {
        Connection connection = statement.getConnection();
        int column = 1;
        statement.setArray(
                column++,
                array(connection, "uuid", events, e -> e.outgoing().id().value()));
        statement.setArray(
                column++,
                array(connection, "uuid", events, e -> e.outgoing().account().value()));
        statement.setArray(
                column++, array(connection, "text", events, e -> e.subject().type()));
        statement.setArray(
                column++, array(connection, "text", events, e -> e.subject().action()));
        statement.setArray(
                column++, array(connection, "text", events, e -> e.subject().graph()));
        statement.setArray(
                column++, array(connection, "text", events, e -> e.outgoing().entityId()));
        statement.setArray(
                column++,
                array(
                        connection,
                        "timestamptz",
                        events,
                        e -> e.outgoing().occurredAt().toString()));
        byte[][] json = events.stream().map(e -> e.outgoing().content().json()).toArray(byte[][]::new);
        statement.setArray(column, connection.createArrayOf("bytea", json));
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            Collection<PublicEvent> events,
            Function<PublicEvent, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    private static <T> java.sql.Array uuids(PreparedStatement statement, Collection<T> ids, Function<T, UUID> value)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("uuid", ids.stream().map(value).toArray());
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
