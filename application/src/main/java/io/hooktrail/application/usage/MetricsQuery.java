package io.hooktrail.application.usage;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which usage.
 *
 * @param dimensions by what it is split, in this order; empty for not at all
 * @param from inclusive
 * @param to exclusive
 * @param webhooks of these alone; empty for all
 */
public record MetricsQuery(
        List<Dimension> dimensions, Granularity granularity, Instant from, Instant to, Set<WebhookId> webhooks) {

    /** Intervals that one query may span. */
    public static final int MAX_INTERVALS = 2_000;

    /** Refuses with {@link UsageRejection} what has no or too many intervals. */
    public MetricsQuery {
        dimensions = List.copyOf(dimensions);
        webhooks = Set.copyOf(webhooks);
        if (!from.isBefore(to)) {
            throw new Rejected(new UsageRejection.EmptyPeriod());
        }
        if (java.time.Duration.between(from, to).dividedBy(granularity.length()) > MAX_INTERVALS) {
            throw new Rejected(new UsageRejection.TooManyIntervals(granularity));
        }
    }
}
