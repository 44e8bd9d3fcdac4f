package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.entity.EntityEvent;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.retention.RetentionEvent;
import io.hooktrail.domain.webhook.WebhookEvent;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Makes the event store and what else Axon keeps in the database. Every connection is that of the running transaction. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** Every stream's events. A family that is missing here fails at its first event: the contract test names it. */
    static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            AccountEvent.class,
            BookingEvent.class,
            EntityEvent.class,
            EventTypeEvent.class,
            WebhookEvent.class,
            DeliveryEvent.class,
            BulkRetryEvent.class,
            RetentionEvent.class);

    /** Turn what was written under earlier revisions into today's shape, oldest first. None is needed yet. */
    static final EventUpcaster UPCASTERS = new EventUpcasterChain();

    /** SQLState class 23: somebody else wrote the same sequence number. */
    private static final String INTEGRITY_VIOLATION = "23";

    /** Only the keys of entities have three parts, and the state of an entity is its last event. */
    private static boolean lastEventTells(String stream) {
        int first = stream.indexOf('/');
        return first >= 0 && stream.indexOf('/', first + 1) >= 0;
    }

    @Bean
    ConnectionProvider axonConnections(DataSource dataSource) {
        return new TransactionAwareDataSourceProxy(dataSource)::getConnection;
    }

    @Bean
    Serializer eventSerializer() {
        return new StoredNameSerializer(new StoredNames(FAMILIES));
    }

    @Bean
    PrefetchingEventStore eventStore(
            ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        var engine = new PostgresEventStorageEngine(
                connections, transactions, serializer, UPCASTERS, new SQLStateResolver(INTEGRITY_VIOLATION));
        return new PrefetchingEventStore(engine, EventStoreConfiguration::lastEventTells);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        var schema = SagaSchema.builder()
                .sagaEntryTable("saga_entry")
                .associationValueEntryTable("association_value_entry")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .serializedSagaColumn("serialized_saga")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .build();
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .sqlSchema(new PostgresSagaSqlSchema(schema))
                .build();
    }
}
