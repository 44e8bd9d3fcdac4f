package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.adapters.web.page.usage.DeliveryRow.Clock;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What unfolds below a delivery: its attempts, why it was sent, what may be done (MT-09, MT-11, MT-36).
 *
 * @param reason why no attempt will follow; null if one may
 * @param retriable whether asking for another attempt makes sense
 */
record DeliveryDetail(
        List<Attempt> attempts,
        String event,
        String entity,
        @Nullable String graph,
        String trigger,
        @Nullable String actor,
        Moment occurred,
        Moment made,
        @Nullable String version,
        @Nullable String reason,
        boolean retriable) {

    private static final int WHOLE = 100;

    /**
     * One attempt.
     *
     * @param outcome the code with its words, or what went wrong
     * @param took in milliseconds; null if it is not known
     * @param share its length beside the longest one, in percent
     */
    record Attempt(
            int number,
            String status,
            String outcome,
            String trigger,
            Moment at,
            @Nullable Long took,
            long share,
            @Nullable Moment next) {}

    static DeliveryDetail of(DeliveryView view, List<AttemptDetail> attempts, Clock clock) {
        long longest = attempts.stream()
                .mapToLong(one -> milliseconds(one.attempt().took()).orElse(0L))
                .max()
                .orElse(0);
        var cause = view.cause();
        return new DeliveryDetail(
                attempts.stream()
                        .map(one -> attempt(one.attempt(), longest, clock))
                        .toList(),
                cause.event().toString(),
                cause.entityId(),
                cause.subject().graph(),
                Words.sentence(cause.trigger()),
                cause.actor(),
                clock.tell(cause.occurredAt()),
                clock.tell(view.createdAt()),
                view.version() == null ? null : view.version().toString(),
                view.exhaustedReason() == null ? null : Words.sentence(view.exhaustedReason()),
                view.status() == DeliveryStatus.FAILED || view.status() == DeliveryStatus.EXHAUSTED);
    }

    private static Attempt attempt(AttemptView view, long longest, Clock clock) {
        Long took = milliseconds(view.took()).orElse(null);
        return new Attempt(
                view.number(),
                view.status().toString(),
                outcome(view),
                Words.sentence(view.trigger()),
                clock.tell(view.at()),
                took,
                took == null || longest == 0 ? 0 : Math.max(1, took * WHOLE / longest),
                view.nextAttemptAt() == null ? null : clock.tell(view.nextAttemptAt()));
    }

    private static String outcome(AttemptView view) {
        Integer code = view.code();
        if (code != null) {
            HttpStatus known = HttpStatus.resolve(code);
            return known == null ? code.toString() : code + " " + known.getReasonPhrase();
        }
        FailureClass failure = view.failure();
        return failure == null ? Words.sentence(AttemptStatus.SUCCESS) : Words.sentence(failure);
    }

    private static Optional<Long> milliseconds(@Nullable Duration took) {
        return Optional.ofNullable(took).map(Duration::toMillis);
    }
}
