package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes of deliveries change in the counters (C3, C8): a delivery counts in the minute of its first attempt, and a
 * later status moves it between the columns of that minute; an attempt counts in a minute of its own. Tests do not count.
 */
final class UsageTally {

    private final Map<Key, Counts> counts = new HashMap<>();

    /** One bucket. */
    record Key(UUID account, Instant minute, UUID webhook, String type, String action) {}

    /** What is added to it; may be negative. */
    static final class Counts {
        int sent;
        int success;
        int failed;
        int exhausted;
        int firstAttemptSuccess;
        int attempts;
        int attemptErrors;
        final Integer[] latency = LatencyHistogram.zeros();

        private void move(DeliveryStatus status, int by) {
            switch (status) {
                case SUCCESS -> success += by;
                // Held: an attempt failed, and another follows once the webhook is enabled.
                case FAILED, HELD, PENDING -> failed += by;
                // Cancelled: an attempt failed, and none follows.
                case EXHAUSTED, CANCELLED -> exhausted += by;
            }
        }
    }

    /** The rows in one order for all, so that two writers cannot lock each other out. */
    List<Map.Entry<Key, Counts>> rows() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::account)
                        .thenComparing(Key::minute)
                        .thenComparing(Key::webhook)
                        .thenComparing(Key::type)
                        .thenComparing(Key::action)))
                .toList();
    }

    static UsageTally of(Collection<DeliveryChange> changes) {
        var tally = new UsageTally();
        changes.stream().filter(change -> !change.head().test()).forEach(tally::add);
        return tally;
    }

    private void add(DeliveryChange change) {
        DeliveryState before = change.before();
        Instant sent = change.now().sentAt();
        if (sent != null && (before == null || before.status() != change.now().status() || before.sentAt() == null)) {
            settle(change, before, at(change.head(), sent));
        }
        change.attempts().forEach(attempt -> add(change.head(), attempt));
    }

    private static void settle(DeliveryChange change, @Nullable DeliveryState before, Counts bucket) {
        if (before != null && before.sentAt() != null) {
            bucket.move(before.status(), -1);
        } else {
            bucket.sent++;
            bucket.firstAttemptSuccess += succeeded(change.attempts().getFirst()) ? 1 : 0;
        }
        bucket.move(change.now().status(), 1);
    }

    private void add(DeliveryHead head, AttemptRow attempt) {
        Counts bucket = at(head, attempt.at());
        bucket.attempts++;
        bucket.attemptErrors += succeeded(attempt) ? 0 : 1;
        @Nullable Duration took = attempt.took();
        if (took != null) {
            bucket.latency[LatencyHistogram.bucketOf(took)]++;
        }
    }

    private Counts at(DeliveryHead head, Instant moment) {
        var key = new Key(
                head.account(),
                moment.truncatedTo(ChronoUnit.MINUTES),
                head.webhook(),
                head.subject().type(),
                head.subject().action());
        return counts.computeIfAbsent(key, k -> new Counts());
    }

    private static boolean succeeded(AttemptRow attempt) {
        return attempt.status() == AttemptStatus.SUCCESS;
    }
}
