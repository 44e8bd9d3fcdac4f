package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.application.delivery.WebhookTests;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.application.webhook.WebhookSamples.Sample;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends a webhook a sample (TM-24). Without a type of event it is {@code test.test}. */
@RestController
class WebhookTestController {

    private final Webhooks webhooks;
    private final WebhookSamples samples;
    private final WebhookTests tests;
    private final WebhookEditing editing;

    WebhookTestController(Webhooks webhooks, WebhookSamples samples, WebhookTests tests, WebhookEditing editing) {
        this.webhooks = webhooks;
        this.samples = samples;
        this.tests = tests;
        this.editing = editing;
    }

    @PostMapping("/v1/webhooks/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TestResponse test(
            Caller caller,
            @PathVariable WebhookId id,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable TestRequest asked) {
        WebhookView webhook = webhooks.find(caller.scope(), id).orElseThrow(() -> new Rejected(new WebhookUnknown(id)));
        editing.mustBeEntitled(webhook.account());
        Sample sample = sample(webhook, asked == null ? null : asked.eventType());
        var target = new MatchedWebhook(webhook.id(), webhook.account());
        var event = EventId.of(IdentifierFactory.getInstance().generateIdentifier());
        return new TestResponse(tests.test(target, event, sample.subject(), sample.content(), caller.requester(), key));
    }

    /** What a webhook calls its events is one type of event here. */
    private Sample sample(WebhookView webhook, @Nullable String type) {
        try {
            return samples.of(webhook.account(), type);
        } catch (Rejected refused) {
            throw refused.rejection() instanceof WebhookRejection.EventUnknown(String flaw)
                    ? new Rejected(new EventUnknown(flaw))
                    : refused;
        }
    }
}
