package io.hooktrail.adapters.persistence.bulkretry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryFinished;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.Criteria;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryRequested;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class BulkRetriesInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final AccountScope SCOPE = new AccountScope(ACCOUNT, Set.of(ACCOUNT));
    private static final AccountId STRANGER = new AccountId(new UUID(2, 3));

    private final BulkRetryId id = new BulkRetryId(UUID.randomUUID());
    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());
    private final Projecting events = new Projecting(DATABASE, new BulkRetryProjection(jdbc));
    private final BulkAttemptProjection attempts = new BulkAttemptProjection(jdbc);
    private final JdbcBulkRetries retries = new JdbcBulkRetries(DATABASE.sql());
    private final JdbcBulkRetryQueue queue = new JdbcBulkRetryQueue(DATABASE.sql());

    @Test
    void begins_with_nothing_done() {
        events.tell(requested(5));
        assertThat(shown())
                .isEqualTo(new BulkRetryView(id, ACCOUNT, BulkRetryState.RUNNING, 7, 0, 0, 0, 5, NOON, NOON));
    }

    @Test
    void is_of_its_account_alone() {
        events.tell(requested(null));
        assertThat(retries.find(new AccountScope(STRANGER, Set.of(STRANGER)), id))
                .isEmpty();
    }

    @Test
    void adds_its_steps_up_and_counts_what_came_of_the_attempts_it_asked_for() {
        events.tell(recovery());
        events.tell(advanced(3, 1));
        events.tell(advanced(2, 0));
        attempt(1, "success");
        attempt(2, "failed");
        attempt(3, "unknown");
        asksFor(1, 2, 3, 4);
        assertThat(shown()).satisfies(now -> {
            assertThat(now.done()).isEqualTo(5);
            assertThat(now.succeeded()).isEqualTo(1);
            assertThat(now.failed()).as("refused, failed, unknown").isEqualTo(3);
        });
    }

    @Test
    void tells_its_state() {
        events.tell(requested(null));
        events.tell(new BulkRetryPaused(id, "key:1", NOON.plusSeconds(1)));
        assertThat(shown().state()).isEqualTo(BulkRetryState.PAUSED);
        events.tell(new BulkRetryResumed(id, "key:1", NOON.plusSeconds(2)));
        assertThat(shown().state()).isEqualTo(BulkRetryState.RUNNING);
        events.tell(new BulkRetryCancelled(id, "key:1", NOON.plusSeconds(3)));
        assertThat(shown().state()).isEqualTo(BulkRetryState.CANCELLED);
        assertThat(shown().updatedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void waits_for_its_next_step_while_it_runs() {
        events.tell(requested(null));
        assertThat(queue.due()).contains(id);
        events.tell(new BulkRetryPaused(id, "key:1", NOON));
        assertThat(queue.due()).doesNotContain(id);
        assertThat(taken()).isFalse();
        events.tell(new BulkRetryResumed(id, "key:1", NOON));
        assertThat(taken()).isTrue();
        events.tell(new BulkRetryFinished(id, NOON));
        assertThat(queue.due()).doesNotContain(id);
    }

    @Test
    void is_not_due_again_before_its_rate_allows() {
        events.tell(requested(1));
        events.tell(advanced(1_000, 0));
        assertThat(queue.due()).doesNotContain(id);
        assertThat(taken()).isFalse();
        DATABASE.sql()
                .sql("update bulk_retry set not_before = not_before - interval '1000 s' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(taken()).isTrue();
    }

    @Test
    void is_taken_by_one_at_a_time() throws Exception {
        events.tell(requested(null));
        boolean[] other = new boolean[1];
        boolean first = DATABASE.inTransaction(() -> {
            boolean mine = queue.take(id);
            var node = Thread.ofVirtual().start(() -> other[0] = taken());
            join(node);
            return mine;
        });
        assertThat(first).isTrue();
        assertThat(other[0]).isFalse();
        assertThat(taken()).as("once the other has ended").isTrue();
    }

    private BulkRetryView shown() {
        return retries.find(SCOPE, id).orElseThrow();
    }

    private boolean taken() {
        return DATABASE.inTransaction(() -> queue.take(id));
    }

    private BulkRetryRequested requested(Integer rate) {
        var all = new Criteria(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, null,
                null, NOON, null);
        return new BulkRetryRequested(id, ACCOUNT, false, all, rate, 7, "key:1", NOON);
    }

    private RecoveryRequested recovery() {
        return new RecoveryRequested(
                id,
                ACCOUNT,
                new WebhookId(new UUID(3, 3)),
                NOON.minusSeconds(9),
                NOON,
                RecoveryMode.ALL,
                7,
                "key:1",
                NOON);
    }

    private BulkRetryAdvanced advanced(int handled, int refused) {
        return new BulkRetryAdvanced(id, "place", handled, refused, NOON);
    }

    private void asksFor(int... numbers) {
        DATABASE.inTransaction(() -> {
            var unit = DefaultUnitOfWork.startAndGet(null);
            for (int number : numbers) {
                var asked = new RetryRequested(delivery(number), 2, AttemptTrigger.RECOVERY, "key:1", NOON);
                attempts.on(asked, id.toString());
            }
            attempts.on(new RetryRequested(delivery(9), 2, AttemptTrigger.MANUAL, "key:1", NOON), "request-1");
            unit.commit();
        });
    }

    private void attempt(int number, String status) {
        DATABASE.sql()
                .sql("insert into attempt (delivery_id, number, account_id, webhook_id, type, action, test, status,"
                        + " trigger, at) values (?, 2, ?, ?, 'ticket', 'closed', false, ?, 'RECOVERY', now())")
                .params(delivery(number).value(), ACCOUNT.value(), new UUID(3, 3), status)
                .update();
    }

    private DeliveryId delivery(int number) {
        return new DeliveryId(new UUID(id.value().getMostSignificantBits(), number));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
