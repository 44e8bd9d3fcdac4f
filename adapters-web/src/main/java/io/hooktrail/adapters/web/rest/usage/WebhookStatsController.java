package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one webhook: part of looking after it, so no grant is needed. */
@RestController
class WebhookStatsController {

    private final Webhooks webhooks;
    private final Usage usage;

    WebhookStatsController(Webhooks webhooks, Usage usage) {
        this.webhooks = webhooks;
        this.usage = usage;
    }

    @GetMapping("/v1/webhooks/{id}/stats")
    WebhookStatsResponse stats(Caller caller, @PathVariable WebhookId id) {
        if (webhooks.find(caller.scope(), id).isEmpty()) {
            throw new Rejected(new WebhookUnknown(id));
        }
        return WebhookStatsResponse.of(usage.webhook(caller.scope(), id));
    }
}
