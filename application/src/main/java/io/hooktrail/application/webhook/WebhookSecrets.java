package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;

/**
 * Port: what webhooks sign with, and the values of their own headers. Encrypted at rest, never in an event.
 *
 * <p>What is written is written in the running transaction.
 */
public interface WebhookSecrets {

    /** How many secrets of a webhook are valid at once; what is older ends when another one comes. */
    int MOST = 3;

    /**
     * Keeps a secret that is valid from now on, and draws a key pair that goes with it.
     *
     * @param othersUntil when those before end to be valid, unless they do earlier
     */
    void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil);

    /** Keeps these headers instead of those before. */
    void keepHeaders(WebhookId webhook, WebhookHeaders headers);

    /** The headers with their true values; none if none were kept. */
    WebhookHeaders headers(WebhookId webhook);

    /** Forgets secrets and headers for ever. */
    void forget(WebhookId webhook);

    /** Those that are valid at this time, newest first; none if the webhook was deleted or never was. */
    List<LiveSecret> live(WebhookId webhook, Instant now);
}
