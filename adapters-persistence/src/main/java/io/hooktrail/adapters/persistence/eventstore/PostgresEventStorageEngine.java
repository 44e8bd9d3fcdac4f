package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.application.PerUnit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's JDBC engine with the append made for PostgreSQL: all events of a unit of work, whichever wave they belong to,
 * go in with one {@code insert … select from unnest} when the unit commits.
 */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private static final String WHOLE_STREAMS = """
        select * from domain_event where aggregate_identifier = any(?)
        order by aggregate_identifier, sequence_number
        """;

    /** A lateral look-up for each stream, so that the index condition is certain whatever the planner believes. */
    private static final String LAST_EVENTS = """
        select last.* from unnest(?) as stream(id) cross join lateral (
            select * from domain_event where aggregate_identifier = stream.id
            order by sequence_number desc limit 1) as last
        """;

    private static final String APPEND = """
        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, account_id,
                                  recorded_at, payload_type, payload_revision, payload, meta_data)
        select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[],
                             ?::text[], ?::text[], ?::bytea[], ?::bytea[])
        """;

    private final ConnectionProvider connections;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final PerUnit<List<EventMessage<?>>> appended;

    PostgresEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            PersistenceExceptionResolver conflicts) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(conflicts)
                .dataType(byte[].class)
                .schema(SCHEMA));
        this.connections = connections;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.appended = new PerUnit<>(PostgresEventStorageEngine.class.getName(), ArrayList::new, this::write);
    }

    /** No snapshots are kept: streams are short, and those of entities are read from their last event. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        appended.current().addAll(events);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** The whole streams with these identifiers, within a unit of work; streams that do not exist yet are left out. */
    Map<String, List<DomainEventMessage<?>>> readStreams(Collection<String> identifiers) {
        return read(WHOLE_STREAMS, identifiers);
    }

    /** The last event alone of each of these streams. */
    Map<String, List<DomainEventMessage<?>>> readLastEvents(Collection<String> identifiers) {
        return read(LAST_EVENTS, identifiers);
    }

    private Map<String, List<DomainEventMessage<?>>> read(String query, Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        List<DomainEventData<?>> rows = new ArrayList<>();
        StreamOwners owners = StreamOwners.current();
        try {
            Connection connection = connections.getConnection();
            try (connection;
                    PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, connection.createArrayOf("text", identifiers.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(getDomainEventData(row));
                        owners.know(row.getString("aggregate_identifier"), row.getObject("account_id", UUID.class));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new EventStoreException("Could not read " + identifiers.size() + " streams", failure);
        }
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), serializer, upcasters)
                .asStream()
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier));
    }

    private void write(List<EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var columns = new EventColumns(events, StreamOwners.current(), serializer);
        try {
            Connection connection = connections.getConnection();
            try (connection;
                    PreparedStatement insert = connection.prepareStatement(APPEND)) {
                columns.bind(connection, insert);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            handlePersistenceException(failure, events.getFirst());
        }
    }
}
