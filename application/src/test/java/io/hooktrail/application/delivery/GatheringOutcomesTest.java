package io.hooktrail.application.delivery;

import static io.hooktrail.application.delivery.ADeliveryNode.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.AttemptRunner.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatheringOutcomesTest {

    private final ADeliveryNode node = new ADeliveryNode(10);
    private final Ran ran = delivered(node.owed(1, 1, 7), 7);

    @Test
    void while_the_database_is_away_no_outcome_is_dropped() throws InterruptedException {
        var recording = new FailingAtFirst(1);
        try (var outcomes = new OutcomeGatherer()) {
            outcomes.start(recording);
            outcomes.accept(ran);

            assertThat(recording.settled.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(recording.counted).containsExactly(ran);
    }

    @Test
    void closing_records_what_waits() {
        var recording = new FailingAtFirst(0);
        var outcomes = new OutcomeGatherer();
        outcomes.accept(ran);
        outcomes.accept(ran);
        outcomes.start(recording);

        outcomes.close();

        assertThat(recording.counted).hasSize(2);
    }

    @Test
    void what_cannot_be_recorded_before_the_end_is_settled_without_counting() {
        var recording = new FailingAtFirst(Integer.MAX_VALUE);
        var outcomes = new OutcomeGatherer();
        outcomes.start(recording);
        outcomes.accept(ran);

        outcomes.close();

        assertThat(recording.settled.getCount()).isZero();
        assertThat(recording.counted).isEmpty();
    }

    private static final class FailingAtFirst implements OutcomeGatherer.Recording {
        private final CountDownLatch settled = new CountDownLatch(1);
        private final List<Ran> counted = new ArrayList<>();
        private int failures;

        FailingAtFirst(int failures) {
            this.failures = failures;
        }

        @Override
        public List<Ran> record(List<Ran> batch) {
            if (failures-- > 0) {
                throw new IllegalStateException("away");
            }
            return batch;
        }

        @Override
        public void settled(List<Ran> batch, List<Ran> recorded) {
            counted.addAll(recorded);
            settled.countDown();
        }
    }
}
