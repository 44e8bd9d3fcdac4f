package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.DeliveryEvents.Message;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryView.LastAttempt;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which attempts a list does not have yet.
 *
 * @param filter of the list
 * @param since when the list was read
 */
record NewAttempts(DeliveryFilter filter, Instant since) {

    /** An attempt is listed when it is over, at the time when it left. */
    private static final Duration MAY_TAKE = Duration.ofMinutes(1);

    /** What the page hears when something happened to a delivery: the newest attempt, if it belongs into the list. */
    Message message(DeliveryView delivery) {
        LastAttempt last = delivery.lastAttempt();
        return last != null && isNew(last) && belongs(delivery, last)
                ? new Message("listed", new AttemptKey(delivery.id(), last.number()).toString())
                : new Message("other", delivery.id().toString());
    }

    private boolean isNew(LastAttempt last) {
        return last.at().isAfter(since.minus(MAY_TAKE));
    }

    private boolean belongs(DeliveryView delivery, LastAttempt last) {
        EventSubject subject = delivery.cause().subject();
        return fits(filter.attemptStatuses(), status(last.failure()))
                && fits(filter.types(), subject.type())
                && fits(filter.actions(), subject.action())
                && fits(filter.graphs(), subject.graph())
                && fits(filter.webhooks(), delivery.webhook().id())
                && fits(filter.failures(), last.failure())
                && isAnswered(last.code())
                && (filter.test() == null || filter.test() == delivery.test())
                && (filter.from() == null || !last.at().isBefore(filter.from()))
                && (filter.to() == null || last.at().isBefore(filter.to()))
                && isFound(delivery);
    }

    private static <T> boolean fits(Set<T> wanted, @Nullable T one) {
        return wanted.isEmpty() || (one != null && wanted.contains(one));
    }

    private static AttemptStatus status(@Nullable FailureClass failure) {
        if (failure == null) {
            return AttemptStatus.SUCCESS;
        }
        return failure == FailureClass.OUTCOME_UNKNOWN ? AttemptStatus.UNKNOWN : AttemptStatus.FAILED;
    }

    private boolean isAnswered(@Nullable Integer code) {
        return filter.codes().isEmpty()
                || (code != null
                        && filter.codes().stream().anyMatch(range -> range.from() <= code && code <= range.to()));
    }

    /** As the search of the list does (GKM-14). */
    private boolean isFound(DeliveryView delivery) {
        String text = filter.text();
        EventSubject subject = delivery.cause().subject();
        return text == null
                || Stream.of(
                                delivery.webhook().name(),
                                delivery.webhook().url(),
                                subject.type() + "." + subject.action())
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
}
