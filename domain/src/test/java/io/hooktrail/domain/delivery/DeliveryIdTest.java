package io.hooktrail.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DeliveryIdTest {

    @Property
    void it_is_derived_a_version_8_uuid_and_ordered_in_time_like_its_event(
            @ForAll long high, @ForAll long low, @ForAll long webhookHigh, @ForAll long webhookLow) {
        var event = new EventId(new UUID(high, low));
        var webhook = new WebhookId(new UUID(webhookHigh, webhookLow));
        DeliveryId id = DeliveryId.of(event, webhook);
        assertThat(id).isEqualTo(DeliveryId.of(event, webhook));
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(high >>> 16);
    }

    @Property
    void each_webhook_gets_its_own(@ForAll long one, @ForAll long other) {
        var event = new EventId(new UUID(1, 2));
        DeliveryId first = DeliveryId.of(event, new WebhookId(new UUID(3, one)));
        DeliveryId second = DeliveryId.of(event, new WebhookId(new UUID(3, other)));
        assertThat(first.equals(second)).isEqualTo(one == other);
    }
}
