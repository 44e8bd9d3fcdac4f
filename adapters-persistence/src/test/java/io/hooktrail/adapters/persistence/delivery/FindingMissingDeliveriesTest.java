package io.hooktrail.adapters.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.delivery.DeliveryChanges.Change;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class FindingMissingDeliveriesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final WebhookId webhook = new WebhookId(UUID.randomUUID());
    private final JdbcOwedEvents owed = new JdbcOwedEvents(new JdbcTemplate(DATABASE.dataSource()));

    @Test
    void misses_what_happened_and_was_never_owed_to_this_webhook() {
        EventId missing = happened("entity", "acme/ticket/t-1");
        EventId owedToOther = happened("entity", "acme/ticket/t-2");
        EventId owedToIt = happened("entity", "acme/ticket/t-3");
        EventId sample = new EventId(UUID.randomUUID());
        happened(
                "delivery",
                DeliveryId.of(owedToOther, new WebhookId(UUID.randomUUID())).toString());
        happened("delivery", DeliveryId.of(owedToIt, webhook).toString());

        assertThat(owed.missing(webhook, List.of(missing, owedToOther, owedToIt, sample)))
                .containsExactlyInAnyOrder(missing, owedToOther);
    }

    @Test
    void follows_deliveries_alone_along_the_log() {
        var changes = new JdbcDeliveryChanges(DATABASE.sql(), new DeliveryViews(DATABASE.sql()));
        long before = changes.head();
        var first = new DeliveryId(UUID.randomUUID());
        var second = new DeliveryId(UUID.randomUUID());
        happened("delivery", first.toString());
        happened("entity", UUID.randomUUID().toString());
        happened("delivery", second.toString());

        List<Change> all = changes.after(before, 10);
        assertThat(all).extracting(Change::delivery).containsExactly(first, second);
        assertThat(changes.after(all.getFirst().position(), 10)).containsExactly(all.getLast());
        assertThat(changes.after(before, 1)).containsExactly(all.getFirst());
        assertThat(changes.head()).isEqualTo(all.getLast().position());
        assertThat(changes.views(List.of(first, second)))
                .as("not projected here")
                .isEmpty();
    }

    private static EventId happened(String type, String stream) {
        var event = new EventId(UUID.randomUUID());
        DATABASE.sql()
                .sql("insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " recorded_at, payload_type, payload, meta_data) values (?, ?, 0, ?, now(), 'test', '',"
                        + " '')")
                .params(event.value(), stream, type)
                .update();
        return event;
    }
}
