package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the webhook number 1 did: something, half a day ago. Counts how often it was asked. */
final class FakeUsage implements Usage {

    private static final Instant HOUR = Instant.parse("2026-11-21T10:00:00Z");
    private static final UsageCounts COUNTS = new UsageCounts(8, 6, 1, 1, 6, 10, 4);

    int asked;
    Set<WebhookId> webhooks = Set.of();

    @Override
    public UsageSummary summary(AccountScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UsageTrend trend(AccountScope scope, int days, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UsageMetrics metrics(AccountScope scope, MetricsQuery query) {
        asked++;
        webhooks = query.webhooks();
        return new UsageMetrics(List.of(new UsageMetrics.Row(
                HOUR, Map.of(Dimension.WEBHOOK, Hooked.id(1).toString()), COUNTS, latency())));
    }

    @Override
    public WebhookStats webhook(AccountScope scope, WebhookId webhook) {
        return new WebhookStats(
                new UsageSummary(WebKernel.NOW, COUNTS, latency(), 2),
                new BigDecimal("12.50"),
                new UsageMetrics(List.of()));
    }

    private static LatencyHistogram latency() {
        long[] took = new long[LatencyHistogram.zeros().length];
        took[LatencyHistogram.bucketOf(Duration.ofMillis(84))] = 10;
        return new LatencyHistogram(took);
    }
}
