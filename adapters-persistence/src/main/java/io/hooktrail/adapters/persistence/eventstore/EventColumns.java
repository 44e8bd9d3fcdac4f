package io.hooktrail.adapters.persistence.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Events of one unit turned into columns, in the order of the insert's placeholders. */
final class EventColumns {

    private final String[] eventIdentifier;
    private final String[] aggregateIdentifier;
    private final Long[] sequenceNumber;
    private final String[] type;
    private final @Nullable UUID[] account;
    private final String[] recordedAt;
    private final String[] payloadType;
    private final @Nullable String[] payloadRevision;
    private final byte[][] payload;
    private final byte[][] metaData;

    EventColumns(List<? extends EventMessage<?>> events, StreamOwners owners, Serializer serializer) {
        int size = events.size();
        eventIdentifier = new String[size];
        aggregateIdentifier = new String[size];
        sequenceNumber = new Long[size];
        type = new String[size];
        account = new UUID[size];
        recordedAt = new String[size];
        payloadType = new String[size];
        payloadRevision = new String[size];
        payload = new byte[size][];
        metaData = new byte[size][];
        for (int row = 0; row < size; row++) {
            DomainEventMessage<?> event = domainEvent(events.get(row));
            account[row] = owners.of(event);
            set(row, event, serializer);
        }
    }

    /** What belongs to no stream is a stream of one event. */
    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                ? domain
                : new GenericDomainEventMessage<>("event", event.getIdentifier(), 0, event, event::getTimestamp);
    }

    private void set(int row, DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> body = event.serializePayload(serializer, byte[].class);
        eventIdentifier[row] = event.getIdentifier();
        aggregateIdentifier[row] = event.getAggregateIdentifier();
        sequenceNumber[row] = event.getSequenceNumber();
        type[row] = event.getType();
        recordedAt[row] = event.getTimestamp().toString();
        payloadType[row] = body.getType().getName();
        payloadRevision[row] = body.getType().getRevision();
        payload[row] = body.getData();
        metaData[row] = event.serializeMetaData(serializer, byte[].class).getData();
    }

    void bind(Connection connection, PreparedStatement insert) throws SQLException {
        insert.setArray(1, connection.createArrayOf("uuid", eventIdentifier));
        insert.setArray(2, connection.createArrayOf("text", aggregateIdentifier));
        insert.setArray(3, connection.createArrayOf("bigint", sequenceNumber));
        insert.setArray(4, connection.createArrayOf("text", type));
        insert.setArray(5, connection.createArrayOf("uuid", account));
        insert.setArray(6, connection.createArrayOf("timestamptz", recordedAt));
        insert.setArray(7, connection.createArrayOf("text", payloadType));
        insert.setArray(8, connection.createArrayOf("text", payloadRevision));
        insert.setArray(9, connection.createArrayOf("bytea", payload));
        insert.setArray(10, connection.createArrayOf("bytea", metaData));
    }
}
