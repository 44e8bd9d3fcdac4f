package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.RetryPreset;
import java.time.Duration;

/**
 * What holds for webhooks in this installation where neither they nor their accounts say otherwise.
 *
 * @param retryPolicy its jitter holds for every policy
 * @param timeout wall clock for one exchange (GKM-26)
 * @param patience after how long a time without a success a webhook is disabled
 */
public record WebhookDefaults(RetryPolicy retryPolicy, Duration timeout, Duration patience) {

    /** Those of the requirements. */
    public static final WebhookDefaults USUAL =
            new WebhookDefaults(RetryPreset.GKM_3X30.policy(), Duration.ofSeconds(10), Duration.ofDays(5));
}
