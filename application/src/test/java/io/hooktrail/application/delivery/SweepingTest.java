package io.hooktrail.application.delivery;

import static io.hooktrail.application.delivery.ADeliveryNode.event;
import static io.hooktrail.application.delivery.ADeliveryNode.webhook;
import static io.hooktrail.application.delivery.FakeSchedule.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.delivery.WebhookConditions.Condition;
import org.junit.jupiter.api.Test;

class SweepingTest {

    private final ADeliveryNode node = new ADeliveryNode(10);

    @Test
    void what_is_due_is_claimed_and_sent() {
        Standing owed = node.owed(1, 1, NOBODY);

        assertThat(node.sweeper.sweepDue()).isEqualTo(1);

        assertThat(node.sender.sent).extracting(OutgoingAttempt::delivery).containsExactly(owed.delivery());
        assertThat(node.schedule.rows.get(owed.delivery()).claim()).isNotEqualTo(NOBODY);
        assertThat(node.sender.free()).isEqualTo(9);
        assertThat(node.sweeper.sweepDue()).isZero();
    }

    @Test
    void what_is_on_its_way_keeps_its_lease() {
        node.owed(1, 1, NOBODY);
        node.sweeper.sweepDue();

        node.sweeper.renewLeases();

        assertThat(node.schedule.renewed).hasSize(1);
    }

    @Test
    void a_webhook_with_much_due_leaves_places_for_the_others() {
        for (int event = 1; event <= 20; event++) {
            node.owed(event, 1, NOBODY);
        }
        Standing quiet = node.owed(21, 2, NOBODY);

        node.sweeper.sweepDue();

        assertThat(node.sender.sent).extracting(OutgoingAttempt::delivery).contains(quiet.delivery());
        assertThat(node.sender.sent.size() + node.sender.free()).isEqualTo(10);
    }

    @Test
    void purged_content_gives_the_delivery_up_and_its_place_back() {
        Standing purged = node.owed(1, 1, NOBODY);
        Standing kept = node.owed(2, 1, NOBODY);
        node.contents.kept.remove(event(1));

        node.sweeper.sweepDue();

        assertThat(node.story(purged)).containsExactly("DeliveryScheduled", "DeliveryExhausted");
        assertThat(node.schedule.rows).containsOnlyKeys(kept.delivery());
        assertThat(node.sender.free()).isEqualTo(9);
    }

    @Test
    void places_are_given_back_when_the_content_cannot_be_read() {
        node.owed(1, 1, NOBODY);
        node.contents.failure = new IllegalStateException("unreadable");

        assertThatThrownBy(node.sweeper::sweepDue).hasMessage("unreadable");

        assertThat(node.sender.free()).isEqualTo(10);
        assertThat(node.sender.sent).isEmpty();
    }

    @Test
    void a_disabled_webhook_holds_what_is_due_and_releases_it_when_it_is_enabled() {
        Standing owed = node.owed(1, 1, NOBODY);
        node.conditions.put(webhook(1), Condition.DISABLED);

        node.sweeper.sweepDue();
        assertThat(node.sweeper.sweepHeld()).isZero();
        node.conditions.put(webhook(1), Condition.ENABLED);
        node.sweeper.sweepHeld();

        assertThat(node.story(owed)).containsExactly("DeliveryScheduled", "DeliveryHeld", "DeliveryReleased");
        assertThat(node.sender.sent).isEmpty();
        assertThat(node.sweeper.sweepDue()).isEqualTo(1);
    }

    @Test
    void a_deleted_webhook_gives_up_what_waits_and_what_is_held() {
        Standing waiting = node.owed(1, 1, NOBODY);
        Standing held = node.owed(2, 2, NOBODY);
        node.conditions.put(webhook(2), Condition.DISABLED);
        node.conditions.put(webhook(1), Condition.DELETED);
        node.sweeper.sweepDue();
        node.conditions.put(webhook(2), Condition.DELETED);

        node.sweeper.sweepHeld();

        assertThat(node.story(waiting)).containsExactly("DeliveryScheduled", "DeliveryExhausted");
        assertThat(node.story(held)).containsExactly("DeliveryScheduled", "DeliveryHeld", "DeliveryExhausted");
        assertThat(node.schedule.rows).isEmpty();
    }

    @Test
    void an_attempt_whose_node_is_gone_is_written_off_and_due_again() {
        Standing lost = node.owed(1, 1, -1);

        assertThat(node.sweeper.sweepAbandoned()).isEqualTo(1);

        assertThat(node.story(lost)).containsExactly("DeliveryScheduled", "AttemptAbandoned");
        assertThat(node.sweeper.sweepDue()).isEqualTo(1);
        assertThat(node.sender.sent).extracting(OutgoingAttempt::number).containsExactly(2);
    }

    @Test
    void without_a_free_place_nothing_is_claimed() {
        Standing owed = node.owed(1, 1, NOBODY);
        node.sender.reserve(10);

        assertThat(node.sweeper.sweepDue()).isZero();
        assertThat(node.schedule.rows.get(owed.delivery()).claim()).isEqualTo(NOBODY);
    }
}
