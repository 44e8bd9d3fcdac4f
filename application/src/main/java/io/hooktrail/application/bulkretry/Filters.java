package io.hooktrail.application.bulkretry;

import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.StatusNotRetryable;
import io.hooktrail.domain.bulkretry.Criteria;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter of the delivery list as criteria that last, and back. */
final class Filters {

    /** What a retry in bulk can help. */
    private static final Set<DeliveryStatus> RETRYABLE = Set.of(DeliveryStatus.FAILED, DeliveryStatus.EXHAUSTED);

    private Filters() {}

    /**
     * The criteria, of what was sent up to now.
     *
     * @throws Rejected if it asks for deliveries that cannot be retried in bulk
     */
    static Criteria criteria(DeliveryFilter filter, Instant now) {
        if (!RETRYABLE.containsAll(filter.statuses())) {
            throw new Rejected(new StatusNotRetryable());
        }
        return new Criteria(
                sorted(filter.statuses().isEmpty() ? RETRYABLE : filter.statuses()),
                sorted(filter.types()),
                sorted(filter.actions()),
                sorted(filter.graphs()),
                List.copyOf(filter.webhooks()),
                filter.endpoint(),
                filter.codes().stream().map(Filters::text).sorted().toList(),
                sorted(filter.failures()),
                filter.event(),
                filter.entityId(),
                filter.test(),
                filter.from(),
                earlier(filter.to(), now),
                filter.text());
    }

    static DeliveryFilter of(Criteria criteria) {
        return new DeliveryFilter(
                Set.copyOf(criteria.statuses()),
                Set.of(),
                Set.copyOf(criteria.types()),
                Set.copyOf(criteria.actions()),
                Set.copyOf(criteria.graphs()),
                Set.copyOf(criteria.webhooks()),
                criteria.endpoint(),
                criteria.codes().stream()
                        .flatMap(code -> CodeRange.parse(code).stream())
                        .collect(Collectors.toSet()),
                Set.copyOf(criteria.failures()),
                criteria.event(),
                criteria.entityId(),
                criteria.test(),
                criteria.from(),
                criteria.to(),
                criteria.text());
    }

    /** What failed of a webhook in a period; tests are not repeated. */
    static DeliveryFilter failed(RecoverWebhook task) {
        return new DeliveryFilter(
                RETRYABLE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(task.webhook()),
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                false,
                task.since(),
                task.until(),
                null);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    private static String text(CodeRange codes) {
        return codes.from() == codes.to() ? Integer.toString(codes.from()) : codes.from() / 100 + "xx";
    }

    private static Instant earlier(@Nullable Instant asked, Instant now) {
        return asked == null || asked.isAfter(now) ? now : asked;
    }
}
