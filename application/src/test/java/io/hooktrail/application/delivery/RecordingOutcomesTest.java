package io.hooktrail.application.delivery;

import static io.hooktrail.application.delivery.ADeliveryNode.POLICY;
import static io.hooktrail.application.delivery.ADeliveryNode.answered;
import static io.hooktrail.application.delivery.ADeliveryNode.delivered;
import static io.hooktrail.application.delivery.ADeliveryNode.ran;
import static io.hooktrail.application.delivery.ADeliveryNode.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.delivery.AttemptRunner.Ran;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class RecordingOutcomesTest {

    private static final long OURS = 7;
    private static final long THEIRS = 8;

    private final ADeliveryNode node = new ADeliveryNode(10);
    private final OutcomeRecorder recorder = recording(node.exchanges::addAll, 1.0);

    @Test
    void a_success_leaves_nothing_outstanding() {
        Standing owed = node.owed(1, 1, OURS);

        List<Ran> counted = recorder.record(List.of(delivered(owed, OURS)));

        assertThat(counted).hasSize(1);
        assertThat(node.story(owed)).containsExactly("DeliveryScheduled", "DeliverySucceeded");
        assertThat(node.schedule.rows).isEmpty();
        assertThat(node.exchanges).hasSize(1);
    }

    @Test
    void an_outcome_whose_claim_was_lost_does_not_count() {
        Standing owed = node.owed(1, 1, THEIRS);
        Standing other = node.owed(2, 1, OURS);

        List<Ran> counted = recorder.record(List.of(delivered(owed, OURS), delivered(other, OURS)));

        assertThat(counted).containsExactly(delivered(other, OURS));
        assertThat(node.story(owed)).containsExactly("DeliveryScheduled");
        assertThat(node.schedule.rows).containsOnlyKeys(owed.delivery());
        assertThat(node.exchanges).hasSize(1);
    }

    @Test
    void jitter_moves_a_retry_within_the_share_that_the_policy_allows() {
        Standing latest = node.owed(1, 1, OURS);
        Standing earliest = node.owed(2, 1, OURS);

        recorder.record(List.of(answered(latest, OURS, 500)));
        recording(node.exchanges::addAll, -1.0).record(List.of(answered(earliest, OURS, 500)));

        assertThat(node.schedule.rows.get(latest.delivery()).delay()).isEqualTo(Duration.ofSeconds(132));
        assertThat(node.schedule.rows.get(earliest.delivery()).delay()).isEqualTo(Duration.ofSeconds(108));
        assertThat(node.schedule.rows.get(latest.delivery()).claim()).isEqualTo(FakeSchedule.NOBODY);
    }

    @Test
    void what_is_used_up_leaves_the_schedule() {
        Standing owed = node.owed(1, 1, OURS);

        recorder.record(List.of(answered(owed, OURS, 400)));

        assertThat(node.story(owed)).containsExactly("DeliveryScheduled", "AttemptFailed", "DeliveryExhausted");
        assertThat(node.schedule.rows).isEmpty();
    }

    @Test
    void a_batch_that_loses_a_race_is_recorded_one_by_one() {
        Standing first = node.owed(1, 1, OURS);
        Standing second = node.owed(2, 1, OURS);
        OutcomeRecorder racing = recording(kept -> refuse(kept.size() > 1, new ConcurrencyException("race", null)), 0);

        List<Ran> counted = racing.record(List.of(delivered(first, OURS), delivered(second, OURS)));

        assertThat(counted).hasSize(2);
        assertThat(node.story(second)).containsExactly("DeliveryScheduled", "DeliverySucceeded");
    }

    @Test
    void what_loses_the_race_alone_was_recorded_by_somebody_else() {
        Standing lost = node.owed(1, 1, OURS);
        Standing won = node.owed(2, 2, OURS);
        OutcomeRecorder racing = recording(
                kept -> refuse(
                        kept.stream().anyMatch(it -> it.attempt().webhook().equals(webhook(1))),
                        new ConcurrencyException("race", null)),
                0);

        List<Ran> counted = racing.record(List.of(delivered(lost, OURS), delivered(won, OURS)));

        assertThat(counted).containsExactly(delivered(won, OURS));
        assertThat(node.story(lost)).containsExactly("DeliveryScheduled");
    }

    @Test
    void while_the_database_is_away_nothing_is_taken_apart() {
        Standing first = node.owed(1, 1, OURS);
        Standing second = node.owed(2, 1, OURS);
        var away = new EventStoreException("away", new SQLException("gone", "57P01"));
        var tries = new ArrayList<Integer>();
        OutcomeRecorder recorder = recording(
                kept -> {
                    tries.add(kept.size());
                    throw away;
                },
                0);

        assertThatThrownBy(() -> recorder.record(List.of(delivered(first, OURS), delivered(second, OURS))))
                .isEqualTo(away);
        assertThat(tries).containsExactly(2);
    }

    @Test
    void a_webhook_that_was_deleted_before_its_request_left_was_never_tried() {
        Standing owed = node.owed(1, 1, OURS);

        recorder.record(List.of(ran(owed, OURS, new Refused(FailureClass.WEBHOOK_GONE, null, Duration.ZERO, null))));

        assertThat(node.story(owed)).containsExactly("DeliveryScheduled", "DeliveryExhausted");
        assertThat(node.exchanges).isEmpty();
    }

    @Test
    void a_batch_tells_of_each_webhook_whether_anything_reached_it_and_who_wants_no_more() {
        Standing good = node.owed(1, 1, OURS);
        Standing bad = node.owed(2, 1, OURS);
        Standing gone = node.owed(3, 2, OURS);
        var health = new HeardHealth();

        DeliveryEngine.tellHealth(
                health, List.of(answered(bad, OURS, 500), delivered(good, OURS), answered(gone, OURS, 410)));

        assertThat(health.anySuccess).isEqualTo(Map.of(webhook(1), true, webhook(2), false));
        assertThat(health.gone).containsExactly(webhook(2));
    }

    private OutcomeRecorder recording(Exchanges exchanges, double jitter) {
        return new OutcomeRecorder(
                node.units, node.schedule, node.recorder, exchanges, webhook -> POLICY, () -> jitter);
    }

    private static void refuse(boolean refused, RuntimeException failure) {
        if (refused) {
            throw failure;
        }
    }

    private static final class HeardHealth implements ReceiverHealth {
        private final Map<WebhookId, Boolean> anySuccess = new HashMap<>();
        private final Collection<WebhookId> gone = new ArrayList<>();

        @Override
        public void record(Map<WebhookId, Boolean> heard) {
            anySuccess.putAll(heard);
        }

        @Override
        public void gone(WebhookId webhook) {
            gone.add(webhook);
        }
    }
}
