package io.hooktrail.application.usage;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.ZoneId;

/** Read port: how often webhooks were triggered, and what came of it. Collected for every account, always (MT-07). */
public interface Usage {

    /** The last 24 hours. */
    UsageSummary summary(AccountScope scope);

    /**
     * The last days, today included, each as long as a day of the zone is.
     *
     * @param days 1 to 366
     */
    UsageTrend trend(AccountScope scope, int days, ZoneId zone);

    /** Whatever is asked for. */
    UsageMetrics metrics(AccountScope scope, MetricsQuery query);

    /** One webhook; without any counts if it is not within the scope. */
    WebhookStats webhook(AccountScope scope, WebhookId webhook);
}
