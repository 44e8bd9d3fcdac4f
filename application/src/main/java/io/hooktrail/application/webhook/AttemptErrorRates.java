package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Read port: the share of attempts that failed, of all attempts that are kept, tests left out (TM-10, C8). */
public interface AttemptErrorRates {

    /** In percent with two decimals; no entry for a webhook without attempts. */
    Map<WebhookId, BigDecimal> of(Collection<WebhookId> webhooks);
}
