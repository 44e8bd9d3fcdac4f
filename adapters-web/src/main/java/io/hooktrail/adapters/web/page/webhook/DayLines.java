package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.chart.Sparkline;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sent by each webhook of a page in the last 24 hours, by the hour, as lines. One question for all of them. */
@Component
class DayLines {

    private static final int HOURS = 25;

    private final Usage usage;
    private final InstantSource clock;

    DayLines(Usage usage, InstantSource clock) {
        this.usage = usage;
        this.clock = clock;
    }

    /** By webhook; each of them has one. */
    Map<WebhookId, String> of(AccountScope scope, List<WebhookView> webhooks) {
        if (webhooks.isEmpty()) {
            return Map.of();
        }
        var owners = webhooks.stream().map(WebhookView::account).collect(Collectors.toSet());
        var shown = webhooks.stream().map(WebhookView::id).collect(Collectors.toSet());
        Instant first = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
        var query = new MetricsQuery(
                List.of(Dimension.WEBHOOK), Granularity.HOUR, first, first.plus(Duration.ofHours(HOURS)), shown);
        Map<String, Map<Instant, Long>> sent = sent(usage.metrics(new AccountScope(scope.acting(), owners), query));
        return webhooks.stream().collect(Collectors.toMap(WebhookView::id, view -> line(sent, view, first)));
    }

    private static Map<String, Map<Instant, Long>> sent(UsageMetrics metrics) {
        var sent = new HashMap<String, Map<Instant, Long>>();
        for (UsageMetrics.Row row : metrics.rows()) {
            String webhook = Objects.requireNonNull(row.dimensions().get(Dimension.WEBHOOK));
            sent.computeIfAbsent(webhook, id -> new HashMap<>())
                    .put(row.at(), row.counts().sent());
        }
        return sent;
    }

    private static String line(Map<String, Map<Instant, Long>> sent, WebhookView view, Instant first) {
        Map<Instant, Long> hours = sent.getOrDefault(view.id().toString(), Map.of());
        return new Sparkline(
                        Stream.iterate(first, hour -> hour.plus(Duration.ofHours(1)))
                                .limit(HOURS)
                                .<@Nullable Double>map(hour -> (double) hours.getOrDefault(hour, 0L))
                                .toList(),
                        "of-all")
                .svg();
    }
}
