package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.WebhookId;
import java.util.Map;

/** Port: hears what outcomes say about receivers. Must not block: it is told on the thread that records. */
public interface ReceiverHealth {

    /** Told after a batch of outcomes was recorded: for each webhook, whether anything reached its receiver. */
    void record(Map<WebhookId, Boolean> anySuccess);

    /** Told when a receiver answered 410: it wants no more. */
    void gone(WebhookId webhook);
}
