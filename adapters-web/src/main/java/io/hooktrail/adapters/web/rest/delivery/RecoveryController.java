package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.BulkRetryAsking;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.bulkretry.BulkRetryPlan;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a webhook catch up, in the background: {@code /v1/bulk-retries/{id}} tells how far that has come. */
@RestController
class RecoveryController {

    private final Webhooks webhooks;
    private final BulkRetryPlans plans;
    private final BulkRetryAsking asking;
    private final WebhookEditing editing;

    RecoveryController(Webhooks webhooks, BulkRetryPlans plans, BulkRetryAsking asking, WebhookEditing editing) {
        this.webhooks = webhooks;
        this.plans = plans;
        this.asking = asking;
        this.editing = editing;
    }

    /** It belongs to the account of the webhook, whoever asked. */
    @PostMapping("/v1/webhooks/{id}/recover")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkAccepted recover(
            Caller caller,
            @PathVariable WebhookId id,
            @Nullable IdempotencyKey key,
            @RequestBody RecoveryRequest asked) {
        WebhookView webhook = webhooks.find(caller.scope(), id).orElseThrow(() -> new Rejected(new WebhookUnknown(id)));
        editing.mustBeEntitled(webhook.account());
        BulkRetryPlan plan = plans.recover(webhook, asked.since(), asked.until(), asked.mode());
        return asked.dryRun()
                ? new BulkAccepted(null, plan.matched(), true)
                : new BulkAccepted(asking.ask(caller, webhook.account(), plan, null, key), plan.matched(), false);
    }
}
