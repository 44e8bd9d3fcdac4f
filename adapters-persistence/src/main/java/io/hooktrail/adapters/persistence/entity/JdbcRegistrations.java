package io.hooktrail.adapters.persistence.entity;

import static java.util.stream.Collectors.toMap;

import io.hooktrail.application.entity.StoredRegistrations;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import io.hooktrail.domain.entity.Registration.Description;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations in the table {@code event_type}. */
@Component
class JdbcRegistrations implements StoredRegistrations {

    private final JdbcClient sql;

    JdbcRegistrations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<EventTypeKey, Registration> all() {
        return sql
                .sql("select * from event_type")
                .query((row, number) -> Map.entry(key(row), registration(row)))
                .list()
                .stream()
                .collect(toMap(Entry::getKey, Entry::getValue));
    }

    private static EventTypeKey key(ResultSet row) throws SQLException {
        return new EventTypeKey(new AccountId(row.getObject("account_id", UUID.class)), row.getString("type"));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        String[] actions = (String[]) row.getArray("actions").getArray();
        return new Registration(List.of(actions), description(row), row.getBoolean("deprecated"));
    }

    private static @Nullable Description description(ResultSet row) throws SQLException {
        @Nullable String schema = row.getString("schema");
        return schema == null ? null : new Description(row.getInt("schema_version"), schema, row.getString("example"));
    }
}
