package io.hooktrail.application.delivery;

import static io.hooktrail.application.delivery.ADeliveryNode.ACCOUNT;
import static io.hooktrail.application.delivery.ADeliveryNode.NOON;
import static io.hooktrail.application.delivery.ADeliveryNode.event;
import static io.hooktrail.application.delivery.ADeliveryNode.webhook;
import static io.hooktrail.application.delivery.FakeSchedule.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class FanningOutTest {

    private final ADeliveryNode node = new ADeliveryNode(3);
    private int matching = 2;

    @Test
    void a_change_becomes_one_delivery_for_each_webhook_that_asked() {
        happens(1);

        assertThat(node.schedule.rows)
                .containsOnlyKeys(DeliveryId.of(event(1), webhook(1)), DeliveryId.of(event(1), webhook(2)));
        assertThat(node.sender.sent).hasSize(2).allMatch(attempt -> attempt.number() == 1);
        assertThat(node.schedule.rows.values()).noneMatch(row -> row.claim() == NOBODY);
        assertThat(node.transactions.ends()).containsExactly("committed");
    }

    @Test
    void what_the_sender_has_no_room_for_is_written_unclaimed() {
        matching = 5;

        happens(1);

        assertThat(node.sender.sent).hasSize(3);
        assertThat(node.schedule.rows.values())
                .filteredOn(row -> row.claim() == NOBODY)
                .hasSize(2);
        assertThat(node.sender.free()).isZero();
    }

    @Test
    void nothing_is_sent_that_was_not_committed_and_the_places_are_given_back() {
        node.transactions.failNext(new IllegalStateException("no commit"), 1);

        assertThatThrownBy(() -> happens(1)).hasMessage("no commit");

        assertThat(node.sender.sent).isEmpty();
        assertThat(node.sender.free()).isEqualTo(3);
        assertThat(node.memory.committed()).isEmpty();
    }

    @Test
    void the_content_is_kept_though_nobody_asked_so_that_it_can_be_recovered() {
        matching = 0;

        happens(1);

        assertThat(node.contents.kept).containsOnlyKeys(event(1));
        assertThat(node.schedule.rows).isEmpty();
    }

    @Test
    void an_event_that_receivers_never_hear_of_becomes_nothing() {
        happens(99);

        assertThat(node.contents.kept).isEmpty();
        assertThat(node.schedule.rows).isEmpty();
    }

    private void happens(int number) {
        PublicEvents feature =
                (event, message) -> number == 99 ? Optional.empty() : Optional.of(ADeliveryNode.said(number));
        MatchingWebhooks webhooks = (subject, account) -> IntStream.rangeClosed(1, matching)
                .mapToObj(n -> new MatchedWebhook(webhook(n), ACCOUNT))
                .toList();
        var policy = new WhenSomethingHappensThenScheduleDeliveries(
                List.of(feature), webhooks, node.handOver, new Scheduling(node.recorder), node.clock);
        DomainEvent event = new EntityTransitioned(
                new EntityKey(ACCOUNT, "ticket", "t-1"), ACCOUNT, "ticket", "closed", NOON, NOON);
        var plain = new GenericEventMessage<>(event, MetaData.emptyInstance());
        var message = new GenericDomainEventMessage<>("entity", event.id().toString(), 0, plain, () -> NOON);
        node.units.inTransaction(() -> policy.on(event, message));
    }
}
