package io.hooktrail.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayloadTest {

    private static final OutgoingEvent EVENT = new OutgoingEvent(
            EventId.of("018f0000-0000-7000-8000-000000000001"),
            AccountId.of("018f0000-0000-7000-8000-000000000003"),
            "client.create",
            "c-1",
            Instant.parse("2026-11-21T22:13:05.123456Z"),
            Content.ofJson("{\"id\": \"c-1\", \"name\":\"Ä\"}".getBytes(StandardCharsets.UTF_8)));

    @Test
    void TK_09_v1_is_the_resource_byte_for_byte() {
        assertThat(body(PayloadVersion.V1)).isEqualTo("{\"id\": \"c-1\", \"name\":\"Ä\"}");
    }

    @Test
    void v2_is_the_standard_webhooks_envelope_around_it() {
        assertThat(body(PayloadVersion.V2))
                .isEqualTo("{\"type\":\"client.create\",\"timestamp\":\"2026-11-21T22:13:05.123Z\","
                        + "\"data\":{\"id\": \"c-1\", \"name\":\"Ä\"}}");
    }

    @Test
    void v3_preview_is_a_structured_cloud_event_around_it() {
        assertThat(body(PayloadVersion.V3_PREVIEW))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"018f0000-0000-7000-8000-000000000001\","
                        + "\"source\":\"/accounts/018f0000-0000-7000-8000-000000000003\","
                        + "\"type\":\"client.create\",\"subject\":\"c-1\","
                        + "\"time\":\"2026-11-21T22:13:05.123Z\",\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"id\": \"c-1\", \"name\":\"Ä\"}}");
    }

    private static String body(PayloadVersion version) {
        return new String(Payload.of(version, EVENT), StandardCharsets.UTF_8);
    }
}
