package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookId;

/** Port: how deliveries to a webhook are retried: as it says, else its account, else the installation (C5). */
public interface RetryPolicies {

    /** The policy as it is now; the installation's if the webhook is not known. */
    RetryPolicy of(WebhookId webhook);
}
