package io.hooktrail.adapters.persistence.entity;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.entity.Entities;
import io.hooktrail.application.entity.EntityView;
import io.hooktrail.domain.entity.EntityKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entities in the table {@code entity}. */
@Component
class JdbcEntities implements Entities {

    private static final String FIND =
            "select * from entity where account_id = :account and type = :type and entity_id = :entity";

    private final JdbcClient sql;

    JdbcEntities(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<EntityView> find(AccountScope scope, EntityKey key) {
        return scope.covers(key.account()) ? find(key) : Optional.empty();
    }

    private Optional<EntityView> find(EntityKey key) {
        return sql.sql(FIND)
                .param("account", key.account().value())
                .param("type", key.type())
                .param("entity", key.entityId())
                .query((row, number) -> view(key, row))
                .optional();
    }

    private static EntityView view(EntityKey key, ResultSet row) throws SQLException {
        return new EntityView(
                key,
                row.getString("last_action"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("changes"));
    }
}
