package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.WebhookId;
import java.util.Optional;

/** Port: where a webhook's requests go right now. Answered from memory: it is asked for every request. */
public interface WebhookTargets {

    /** The target; empty if the webhook was deleted. */
    Optional<WebhookTarget> find(WebhookId webhook);
}
