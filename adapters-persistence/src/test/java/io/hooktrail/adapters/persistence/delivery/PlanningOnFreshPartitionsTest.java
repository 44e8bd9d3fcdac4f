package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A partition that was analysed while it was empty looks small for ever to a plan that was made then. */
class PlanningOnFreshPartitionsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int UNIT = 250;
    private static final int UNITS = 24;

    @Test
    void outcomes_are_written_by_index_however_many_rows_the_partition_has_got_since() {
        try (var connection =
                new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true)) {
            var jdbc = new JdbcTemplate(connection);
            jdbc.execute("truncate delivery, attempt");
            jdbc.execute("analyze delivery");
            jdbc.execute("analyze attempt");
            var unit = new Units(jdbc, new TransactionTemplate(new JdbcTransactionManager(connection)));

            // More than five times with one connection: then PostgreSQL would keep a plan.
            IntStream.range(0, UNITS / 2).forEach(unit::scheduleAndRecord);
            long before = rowsReadInSequence(jdbc);
            IntStream.range(UNITS / 2, UNITS).forEach(unit::scheduleAndRecord);

            assertThat(rowsReadInSequence(jdbc) - before).isZero();
            assertThat(jdbc.queryForObject("select count(*) from delivery where status = 'success'", Integer.class))
                    .isEqualTo(UNIT * UNITS);
        }
    }

    @Test
    void updates_of_outcomes_touch_no_index() {
        try (var connection =
                new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true)) {
            var jdbc = new JdbcTemplate(connection);
            var unit = new Units(jdbc, new TransactionTemplate(new JdbcTransactionManager(connection)));

            IntStream.range(UNITS, UNITS + 4).forEach(unit::scheduleAndRecord);
            jdbc.execute("select pg_stat_force_next_flush()");

            assertThat(jdbc.queryForObject(
                            "select n_tup_hot_upd >= 0.99 * n_tup_upd and n_tup_upd > 0 from pg_stat_user_tables"
                                    + " where relname = 'delivery_default'",
                            Boolean.class))
                    .isTrue();
        }
    }

    private static long rowsReadInSequence(JdbcTemplate jdbc) {
        jdbc.execute("select pg_stat_force_next_flush()");
        Long rows = jdbc.queryForObject(
                "select seq_tup_read from pg_stat_user_tables where relname = 'delivery_default'", Long.class);
        return rows;
    }

    /** Units of work on one connection. */
    private record Units(JdbcTemplate jdbc, TransactionTemplate transaction) {

        void scheduleAndRecord(int number) {
            List<Story> stories = IntStream.range(number * UNIT, (number + 1) * UNIT)
                    .mapToObj(n -> Story.of(
                                    new AccountId(new UUID(1, 1)),
                                    new WebhookId(new UUID(2, 1)),
                                    Story.event(NOON.plusMillis(n), n),
                                    new EventSubject("client", "update", null),
                                    NOON)
                            .answers(200))
                    .toList();
            write(stories.stream()
                    .flatMap(story -> story.units().getFirst().stream())
                    .toList());
            write(stories.stream()
                    .flatMap(story -> story.units().getLast().stream())
                    .toList());
        }

        private void write(List<DeliveryEvent> events) {
            var projection = new DeliveryLogProjection(
                    new DeliveryTable(jdbc), new AttemptTable(jdbc), new UsageMinutes(jdbc, 1));
            transaction.executeWithoutResult(status -> {
                var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("begin"));
                events.forEach(event -> projection.on(event, null));
                unit.commit();
            });
        }
    }
}
