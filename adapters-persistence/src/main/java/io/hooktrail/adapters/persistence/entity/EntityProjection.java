package io.hooktrail.adapters.persistence.entity;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.PerUnit;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps the table {@code entity}: one statement a unit of work. A failure undoes the transaction. */
@Component
@ProcessingGroup("in-transaction")
class EntityProjection implements Projection {

    private static final MultiRow<EntityChange> UPSERT = new MultiRow<>(
            """
            insert into entity
                (account_id, type, entity_id, last_action, occurred_at, changed_at, created_at, changes)
            select account_id, type, entity_id, last_action, occurred_at, at, at, changes
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as new (account_id, type, entity_id, last_action, occurred_at, at, changes)
            on conflict (account_id, type, entity_id) do update
                set last_action = excluded.last_action, occurred_at = excluded.occurred_at,
                    changed_at = excluded.changed_at, changes = entity.changes + excluded.changes
            """,
            List.of(
                    new Column<>("uuid", change -> change.last().account().value()),
                    new Column<>("text", change -> change.last().type()),
                    new Column<>("text", change -> change.last().id().entityId()),
                    new Column<>("text", change -> change.last().action()),
                    new Column<>("timestamptz", change -> change.last().occurredAt()),
                    new Column<>("timestamptz", change -> change.last().at()),
                    new Column<>("int8", EntityChange::changes)));

    // Sorted by key: two units that change the same entities lock their rows in the same order.
    private final PerUnit<TreeMap<String, EntityChange>> changes;

    EntityProjection(JdbcOperations jdbc) {
        changes = new PerUnit<>(
                EntityProjection.class.getName(), TreeMap::new, rows -> UPSERT.write(jdbc, rows.values()));
    }

    @EventHandler
    void on(EntityTransitioned event) {
        changes.current()
                .compute(
                        event.id().toString(),
                        (key, before) -> before == null ? new EntityChange(event, 1) : before.followedBy(event));
    }
}
