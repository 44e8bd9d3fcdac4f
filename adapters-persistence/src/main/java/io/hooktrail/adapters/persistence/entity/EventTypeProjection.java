package io.hooktrail.adapters.persistence.entity;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeSchemaAdded;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps the table {@code event_type}. A failure undoes the transaction. */
@Component
@ProcessingGroup("in-transaction")
class EventTypeProjection implements Projection {

    private static final String REGISTER = """
        insert into event_type (account_id, type, actions, changed_at)
        values (:account, :type, :actions::text[], :at)
        on conflict (account_id, type) do update
            set actions = excluded.actions, deprecated = false, changed_at = excluded.changed_at
        """;

    private static final String DESCRIBE = """
        update event_type set schema_version = :version, schema = :schema, example = :example, changed_at = :at
        where account_id = :account and type = :type
        """;

    private static final String DEPRECATE =
            "update event_type set deprecated = true, changed_at = :at where account_id = :account and type = :type";

    private final JdbcClient sql;

    EventTypeProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(EventTypeRegistered event) {
        write(REGISTER, event)
                .param("actions", event.actions().toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(EventTypeSchemaAdded event) {
        write(DESCRIBE, event)
                .param("version", event.version())
                .param("schema", event.schema())
                .param("example", event.example())
                .update();
    }

    @EventHandler
    void on(EventTypeDeprecated event) {
        write(DEPRECATE, event).update();
    }

    private StatementSpec write(String statement, EventTypeEvent event) {
        return sql.sql(statement)
                .param("account", event.id().account().value())
                .param("type", event.id().type())
                .param("at", event.at().atOffset(ZoneOffset.UTC));
    }
}
