package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.application.delivery.OwedEvents;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the event store itself: ids of deliveries are derived, so a stream that is there is a delivery that was owed. */
@Component
class JdbcOwedEvents implements OwedEvents {

    /** Lateral, so that each look-up takes its index whatever the planner believes. */
    private static final String MISSING = """
        select asked.event from unnest(?::uuid[], ?::text[]) as asked(event, delivery)
        cross join lateral (select 1 from domain_event e where e.event_identifier = asked.event offset 0) happened
        where not exists (
            select 1 from domain_event e
            where e.aggregate_identifier = asked.delivery and e.sequence_number = 0)\
        """;

    private final JdbcTemplate jdbc;

    JdbcOwedEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<EventId> missing(WebhookId webhook, Collection<EventId> events) {
        List<EventId> missing = jdbc.query(
                MISSING,
                statement -> bind(statement, webhook, events),
                (row, number) -> new EventId(DeliveryRows.uuid(row, "event")));
        return Set.copyOf(missing);
    }

    private static void bind(PreparedStatement statement, WebhookId webhook, Collection<EventId> events)
            throws SQLException {
        MultiRow.planAfresh(statement);
        UUID[] happened = events.stream().map(EventId::value).toArray(UUID[]::new);
        String[] deliveries = events.stream()
                .map(event -> DeliveryId.of(event, webhook).toString())
                .toArray(String[]::new);
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", happened));
        statement.setArray(2, statement.getConnection().createArrayOf("text", deliveries));
    }
}
