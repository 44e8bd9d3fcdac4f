package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models of deliveries on a test database, fed with events as a unit of work would. */
final class DeliveryTables {

    static final int NODE = 1;

    private final TestDatabase database;
    private final DeliveryLogProjection projection;
    final RememberedContents contents = new RememberedContents();

    DeliveryTables(TestDatabase database) {
        this.database = database;
        var jdbc = new JdbcTemplate(database.dataSource());
        projection = new DeliveryLogProjection(
                new DeliveryTable(jdbc), new AttemptTable(jdbc), new UsageMinutes(jdbc, NODE));
    }

    JdbcDeliveryLog log() {
        JdbcClient sql = database.sql();
        return new JdbcDeliveryLog(
                new WebhookNames(sql),
                new Subjects(sql),
                new Candidates(sql),
                new Places(sql),
                new DeliveryViews(sql),
                new ExchangeLog(sql, contents, webhook -> Optional.empty()));
    }

    void empty() {
        database.sql()
                .sql("truncate delivery, attempt, attempt_subject, attempt_exchange, usage_minute, usage_hour,"
                        + " usage_quarter, usage_webhook_day, purge, schedule, domain_event")
                .update();
    }

    /** Each step of the story in a unit of its own. */
    void live(Story story) {
        story.units().forEach(this::unit);
    }

    /** All of it in one unit, as a replay or a busy node may do. */
    void atOnce(Story story) {
        unit(story.units().stream().flatMap(List::stream).toList());
    }

    void unit(List<? extends DeliveryEvent> events) {
        database.inTransaction(() -> {
            var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("begin"));
            events.forEach(event -> projection.on(event, "key:producer"));
            unit.commit();
        });
    }

    /** As the saga remembers it: a row while something is outstanding. */
    void isOutstanding(Story story, AccountId account, WebhookId webhook) {
        database.sql()
                .sql("insert into schedule (delivery_id, webhook_id, account_id, event_id, phase, attempts,"
                        + " retries_used, trigger, next_sequence, due_at) values (?, ?, ?, ?, 0, ?, 0, 0, 1,"
                        + " now())")
                .params(
                        story.id().value(),
                        webhook.value(),
                        account.value(),
                        story.id().value(),
                        story.state().progress().attempts())
                .update();
    }

    /** The event in the store, as JSON. */
    void happened(EventId event, String payload) {
        database.sql()
                .sql("insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " recorded_at, payload_type, payload, meta_data)"
                        + " values (:id, :id::text, 0, 'entity', now(), 'any', convert_to(:payload, 'UTF8'), '{}')")
                .param("id", event.value())
                .param("payload", payload)
                .update();
    }

    void webhook(WebhookId id, AccountId account, String name, String url) {
        database.sql()
                .sql("insert into webhook (id, account_id, name, url, state, created_at, updated_at, revision)"
                        + " values (?, ?, ?, ?, 'enabled', now(), now(), 1) on conflict do nothing")
                .params(id.value(), account.value(), name, url)
                .update();
    }

    List<Map<String, Object>> rows(String query) {
        return database.sql().sql(query).query().listOfRows();
    }

    /** Contents in memory. */
    static final class RememberedContents implements Contents {

        private final Map<EventId, PublicEvent> events = new HashMap<>();

        @Override
        public void keep(Collection<PublicEvent> kept) {
            kept.forEach(event -> events.put(event.outgoing().id(), event));
        }

        void forget(EventId event) {
            events.remove(event);
        }

        @Override
        public Map<EventId, PublicEvent> find(Collection<EventId> wanted) {
            var found = new HashMap<>(events);
            found.keySet().retainAll(wanted);
            return found;
        }

        @Override
        public List<PublicEvent> between(
                Collection<AccountId> accounts, Instant since, Instant until, EventId after, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
