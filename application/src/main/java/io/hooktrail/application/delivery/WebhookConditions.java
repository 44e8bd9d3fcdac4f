package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.WebhookId;

/** Port: whether a webhook takes deliveries right now. Answered from memory. */
public interface WebhookConditions {

    /** The condition of this webhook. */
    Condition conditionOf(WebhookId webhook);

    /** What becomes of what is outstanding. */
    enum Condition {
        /** It is sent. */
        ENABLED,
        /** It is held. */
        DISABLED,
        /** It is given up. */
        DELETED
    }
}
