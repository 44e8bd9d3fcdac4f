package io.hooktrail.adapters.persistence;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.domain.EventId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Idempotency keys in a table; its primary key makes the second of two racing requests fail and look again. */
@Component
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final String FIND = """
        select k.* from unnest(?::uuid[], ?::text[]) as asked(account_id, key)
          join idempotency_key k on k.account_id = asked.account_id and k.key = asked.key
        """;

    private static final String KEEP = """
        insert into idempotency_key (account_id, key, fingerprint, stream, events, deliveries)
        values (?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;

    JdbcIdempotencyKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<IdempotencyKey, Found> find(Collection<IdempotencyKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<IdempotencyKey, Found>();
        jdbc.query(
                FIND,
                statement -> {
                    Connection connection = statement.getConnection();
                    Object[] accounts =
                            keys.stream().map(key -> key.account().value()).toArray();
                    Object[] texts = keys.stream().map(IdempotencyKey::key).toArray();
                    statement.setArray(1, connection.createArrayOf("uuid", accounts));
                    statement.setArray(2, connection.createArrayOf("text", texts));
                },
                row -> {
                    Row used = Row.of(row);
                    keys.stream().filter(used::isOf).forEach(key -> found.put(key, used.found(key)));
                });
        return found;
    }

    @Override
    public void keep(Map<IdempotencyKey, Accepted> results) {
        jdbc.batchUpdate(KEEP, List.copyOf(results.entrySet()), results.size(), (statement, result) -> {
            statement.setObject(1, result.getKey().account().value());
            statement.setString(2, result.getKey().key());
            statement.setString(3, result.getKey().fingerprint());
            statement.setString(4, result.getValue().stream());
            Object[] events =
                    result.getValue().events().stream().map(EventId::value).toArray();
            statement.setArray(5, statement.getConnection().createArrayOf("uuid", events));
            statement.setInt(6, result.getValue().deliveries());
        });
    }

    private record Row(UUID account, String key, String fingerprint, Accepted accepted) {
        static Row of(ResultSet row) throws SQLException {
            Array events = row.getArray("events");
            List<EventId> ids =
                    Stream.of((UUID[]) events.getArray()).map(EventId::new).toList();
            return new Row(
                    row.getObject("account_id", UUID.class),
                    row.getString("key"),
                    row.getString("fingerprint"),
                    new Accepted(row.getString("stream"), ids, row.getInt("deliveries"), true));
        }

        boolean isOf(IdempotencyKey asked) {
            return asked.account().value().equals(account) && asked.key().equals(key);
        }

        Found found(IdempotencyKey asked) {
            return new Found(accepted, asked.fingerprint().equals(fingerprint));
        }
    }
}
