package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The same counts for everybody; remembers what was asked for. */
final class FakeUsage implements Usage {

    UsageCounts counts = UsageCounts.NONE;
    AccountScope scope;
    MetricsQuery query;

    @Override
    public UsageSummary summary(AccountScope asked) {
        scope = asked;
        return new UsageSummary(
                WebKernel.NOW, counts, new LatencyHistogram(new long[LatencyHistogram.zeros().length]), 3);
    }

    @Override
    public UsageTrend trend(AccountScope asked, int days, ZoneId zone) {
        scope = asked;
        var today = LocalDate.ofInstant(WebKernel.NOW, zone);
        return new UsageTrend(
                zone,
                today.minusDays(days - 1L)
                        .datesUntil(today.plusDays(1))
                        .map(date -> new UsageTrend.Day(date, UsageCounts.NONE))
                        .toList());
    }

    @Override
    public UsageMetrics metrics(AccountScope asked, MetricsQuery by) {
        scope = asked;
        query = by;
        return new UsageMetrics(List.of());
    }

    @Override
    public WebhookStats webhook(AccountScope asked, WebhookId webhook) {
        return new WebhookStats(summary(asked), null, new UsageMetrics(List.of()));
    }
}
