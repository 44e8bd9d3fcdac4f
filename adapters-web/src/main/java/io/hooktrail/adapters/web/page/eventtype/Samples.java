package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.application.webhook.WebhookSamples.Sample;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.delivery.Payload;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a receiver would get, and its schema; indented, to be read. */
@Component
class Samples {

    private static final EventId NONE = new EventId(new UUID(0, 0));

    private final WebhookSamples samples;
    private final InstantSource clock;
    private final JsonMapper json;

    Samples(WebhookSamples samples, InstantSource clock, JsonMapper json) {
        this.samples = samples;
        this.clock = clock;
        this.json = json;
    }

    String body(AccountId account, Listed type, Chosen chosen) {
        Sample sample = samples.of(account, chosen.selector(type));
        var event =
                new OutgoingEvent(NONE, account, sample.subject().name(), "sample", clock.instant(), sample.content());
        return indented(new String(Payload.of(chosen.version(), event), StandardCharsets.UTF_8));
    }

    String schema(Listed type, Chosen chosen) {
        return indented(BodySchema.of(chosen.version(), type.name() + "." + chosen.action(), type.schema()));
    }

    private String indented(String text) {
        return json.readTree(text).toPrettyString();
    }
}
