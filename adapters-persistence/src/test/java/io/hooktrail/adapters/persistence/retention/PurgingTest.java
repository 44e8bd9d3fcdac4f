package io.hooktrail.adapters.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Units;
import io.hooktrail.application.retention.RetentionRun;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.retention.RetentionClass;
import io.hooktrail.domain.retention.RetentionEvent.RetentionPurged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;

class PurgingTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final UUID USUAL = new UUID(1, 1);
    private static final UUID SHORT = new UUID(1, 2);
    private static final UUID LONG = new UUID(1, 3);

    private final List<RetentionPurged> told = new ArrayList<>();

    @BeforeEach
    void begin_with_nothing() {
        DATABASE.sql()
                .sql("truncate delivery, attempt, attempt_exchange, content, purge, account")
                .update();
    }

    @Test
    void MT_08_day_90_can_be_read_and_day_91_is_gone() {
        kept(90, USUAL);
        kept(91, USUAL);

        run();

        assertThat(ages("delivery", "id")).containsExactly(90);
        assertThat(ages("attempt", "delivery_id")).containsExactly(90);
    }

    @Test
    void GKM_28_what_went_over_the_wire_goes_after_30_days() {
        kept(30, USUAL);
        kept(31, USUAL);

        run();

        assertThat(ages("attempt_exchange", "delivery_id")).containsExactly(30);
        assertThat(ages("content", "event_id")).containsExactly(30);
        assertThat(ages("delivery", "id")).containsExactly(31, 30);
    }

    @Test
    void C1_the_purge_is_an_event_and_the_page_can_say_since_when() {
        kept(31, USUAL);

        run();

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.kept()).isEqualTo(RetentionClass.DELIVERY_LOG);
            assertThat(event.account()).isNull();
            assertThat(event.upTo())
                    .isEqualTo(TODAY.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(event.rows()).isEqualTo(2);
        });
        assertThat(DATABASE.sql()
                        .sql("select count(*) from purge")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_second_run_finds_nothing() {
        kept(31, USUAL);
        run();
        told.clear();

        run();

        assertThat(told).isEmpty();
    }

    @Test
    void C1_an_account_may_keep_it_shorter() {
        account(SHORT, 10, 5);
        kept(11, SHORT);
        kept(11, USUAL);
        kept(4, SHORT);

        run();

        assertThat(ages("delivery", "id")).containsExactlyInAnyOrder(11, 4);
        assertThat(ages("attempt_exchange", "delivery_id")).containsExactlyInAnyOrder(11, 4);
        assertThat(told).extracting(event -> event.account().value()).containsOnly(SHORT);
    }

    @Test
    void C1_an_account_may_keep_it_longer() {
        account(LONG, 200, 60);
        kept(91, LONG);
        kept(91, USUAL);
        kept(40, LONG);
        kept(40, USUAL);

        run();

        assertThat(ages("delivery", "id")).containsExactlyInAnyOrder(91, 40, 40);
        assertThat(ages("content", "event_id")).containsExactly(40);
    }

    @Test
    void whole_days_are_dropped_with_their_partitions() {
        LocalDate day = TODAY.minusDays(91);
        DayTable.ALL.forEach(table -> DATABASE.sql().sql(table.create(day)).update());
        kept(91, USUAL);

        run();

        assertThat(ages("delivery", "id")).isEmpty();
        assertThat(partition("delivery_20260822")).isFalse();
        assertThat(told).extracting(RetentionPurged::rows).containsExactly(2L, 2L);
    }

    @Test
    void the_days_ahead_are_made_and_made_once() {
        var days = new Days(DATABASE.sql(), new JdbcTransactionManager(DATABASE.dataSource()), () -> NOW);

        days.prepare();
        days.prepare();

        assertThat(partition("delivery_20261120")).isTrue();
        assertThat(partition("content_20261128")).isTrue();
        assertThat(partition("delivery_20261129")).isFalse();
        kept(0, USUAL);
        assertThat(DATABASE.sql()
                        .sql("select count(*) from delivery_20261121")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        DATABASE.sql()
                .sql("truncate delivery, attempt, attempt_exchange, content")
                .update();
    }

    @Test
    void a_day_whose_rows_are_in_the_default_partition_stays_there() {
        kept(-20, USUAL);
        var later = new Days(
                DATABASE.sql(), new JdbcTransactionManager(DATABASE.dataSource()), () -> NOW.plus(Duration.ofDays(20)));

        later.prepare();

        assertThat(partition("delivery_20261211")).isFalse();
        assertThat(partition("delivery_20261212")).isTrue();
        assertThat(ages("delivery", "id")).containsExactly(-20);
    }

    private void run() {
        var bus = SimpleEventBus.builder().build();
        var projection = new PurgeProjection(DATABASE.sql());
        bus.subscribe(messages -> messages.forEach(message -> {
            told.add((RetentionPurged) message.getPayload());
            projection.on((RetentionPurged) message.getPayload());
        }));
        var purging = new JdbcPurging(DATABASE.sql(), new Retention(90, 30));
        new RetentionRun(purging, new Units(transactions()), bus, () -> NOW).run();
    }

    private static TransactionManager transactions() {
        var manager = new JdbcTransactionManager(DATABASE.dataSource());
        return () -> {
            TransactionStatus running = manager.getTransaction(null);
            return new Transaction() {
                @Override
                public void commit() {
                    manager.commit(running);
                }

                @Override
                public void rollback() {
                    manager.rollback(running);
                }
            };
        };
    }

    /** A delivery of so many days ago with one attempt and all that belongs to it. */
    private static void kept(int days, UUID account) {
        UUID day = DayTable.first(TODAY.minusDays(days).atTime(11, 0).toInstant(ZoneOffset.UTC));
        UUID id = new UUID(day.getMostSignificantBits(), account.getLeastSignificantBits());
        DATABASE.sql()
                .sql("insert into delivery (id, account_id, webhook_id, event_id, origin_id, type, action,"
                        + " entity_id, trigger, created_at, status, attempts) values (:id, :account, :id, :id,"
                        + " :account, 'client', 'update', 'e', 'AUTOMATIC', now(), 'success', 1)")
                .param("id", id)
                .param("account", account)
                .update();
        DATABASE.sql()
                .sql("insert into attempt (delivery_id, number, account_id, webhook_id, type, action, test, status,"
                        + " trigger, at) values (:id, 1, :account, :id, 'client', 'update', false, 'success',"
                        + " 'AUTOMATIC', now())")
                .param("id", id)
                .param("account", account)
                .update();
        DATABASE.sql()
                .sql("insert into attempt_exchange values (:id, 1, 'https://a', '', null, null, false)")
                .param("id", id)
                .update();
        DATABASE.sql()
                .sql("insert into content values (:id, :account, 'client', 'update', null, 'e', now(), '{}')")
                .param("id", id)
                .param("account", account)
                .update();
    }

    private static void account(UUID id, int metricsDays, int logDays) {
        DATABASE.sql()
                .sql("insert into account (id, ancestors, name, time_zone, plan, metrics_days, delivery_log_days,"
                        + " created_at, updated_at) values (?, '{}', 'A', 'UTC', 'plus', ?, ?, now(), now())")
                .params(id, metricsDays, logDays)
                .update();
    }

    /** How many days ago the rows of a table began, the oldest first. */
    private static List<Integer> ages(String table, String key) {
        return DATABASE
                .sql()
                .sql("select " + key + " as id from " + table + " order by 1")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .map(day -> Math.toIntExact(TODAY.toEpochDay() - day.toEpochDay()))
                .toList();
    }

    private static boolean partition(String name) {
        return DATABASE.sql()
                .sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
