package io.hooktrail.application.delivery;

import static io.hooktrail.application.delivery.ADeliveryNode.ACCOUNT;
import static io.hooktrail.application.delivery.ADeliveryNode.NOON;
import static io.hooktrail.application.delivery.FakeSchedule.NOBODY;
import static io.hooktrail.domain.delivery.AttemptTrigger.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.KernelRejection.ChangedMeanwhile;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.DeliveryCommand.GiveUpDelivery;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.AttemptInFlight;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.hooktrail.domain.delivery.ExhaustedReason;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class AskingForARetryTest {

    private static final Requester SOMEBODY = new Requester("key:1", ACCOUNT, "request-1", null);

    private final ADeliveryNode node = new ADeliveryNode(10);

    @Test
    void an_exhausted_delivery_is_due_again_at_once() {
        Standing exhausted = exhausted();

        assertThat(node.requests.retry(exhausted.delivery(), MANUAL, false, SOMEBODY, null))
                .isEqualTo(1);

        assertThat(node.story(exhausted)).endsWith("DeliveryExhausted", "RetryRequested");
        assertThat(node.sweeper.sweepDue()).isEqualTo(1);
    }

    @Test
    void the_same_key_asks_once() {
        Standing exhausted = exhausted();
        var key = new IdempotencyKey(ACCOUNT, "key", "body");

        int first = node.requests.retry(exhausted.delivery(), MANUAL, false, SOMEBODY, key);
        int again = node.requests.retry(exhausted.delivery(), MANUAL, false, SOMEBODY, key);

        assertThat(again).isEqualTo(first);
        assertThat(node.story(exhausted)).containsOnlyOnce("RetryRequested");
    }

    @Test
    void while_an_attempt_is_on_its_way_nothing_else_is_decided() {
        Standing owed = node.owed(1, 1, 7);

        assertThatThrownBy(() -> node.requests.cancel(owed.delivery(), SOMEBODY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.rejection()).isEqualTo(new AttemptInFlight(owed.delivery())));
        assertThat(node.story(owed)).containsExactly("DeliveryScheduled");
    }

    @Test
    void what_waits_can_be_called_off() {
        Standing owed = node.owed(1, 1, NOBODY);

        node.requests.cancel(owed.delivery(), SOMEBODY);

        assertThat(node.story(owed)).containsExactly("DeliveryScheduled", "DeliveryCancelled");
        assertThat(node.schedule.rows).isEmpty();
    }

    @Test
    void a_delivery_that_does_not_exist_is_not_found() {
        var nobody = new DeliveryId(new UUID(0, 0));

        assertThatThrownBy(() -> node.requests.cancel(nobody, SOMEBODY))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.rejection()).isEqualTo(new DeliveryNotFound(nobody)));
    }

    @Test
    void a_race_that_is_lost_four_times_is_a_conflict_and_one_that_is_lost_thrice_is_not() {
        Standing exhausted = exhausted();

        node.transactions.failNext(new ConcurrencyException("race", null), 3);
        node.requests.retry(exhausted.delivery(), MANUAL, false, SOMEBODY, null);
        assertThat(node.story(exhausted)).endsWith("RetryRequested");

        node.transactions.failNext(new ConcurrencyException("race", null), 4);
        assertThatThrownBy(() -> node.requests.cancel(exhausted.delivery(), SOMEBODY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.rejection())
                                .isEqualTo(new ChangedMeanwhile(
                                        exhausted.delivery().toString())));
    }

    private Standing exhausted() {
        Standing owed = node.owed(1, 1, NOBODY);
        node.decide(owed, new GiveUpDelivery(owed.delivery(), ExhaustedReason.RETRIES_USED_UP, NOON));
        return owed;
    }
}
