package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.delivery.FailureClass;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An attempt as a line of the list (TM-22, TM-23, TM-25).
 *
 * @param icon an id of the sprite
 * @param type the type of event, such as {@code booking.confirmed}
 * @param outcome the code with its words, or what went wrong
 * @param took in milliseconds; null if it is not known
 * @param at to the millisecond, in the zone of the account
 * @param next when it is tried again; null if it is not
 */
record AttemptRow(
        String status,
        String icon,
        boolean test,
        String type,
        String event,
        int number,
        String trigger,
        String outcome,
        @Nullable String took,
        String at,
        @Nullable Moment next) {

    static AttemptRow of(AttemptView view, Reader reader) {
        Duration took = view.took();
        return new AttemptRow(
                view.status().toString(),
                icon(view.status()),
                view.test(),
                view.subject().name(),
                view.event().toString(),
                view.number(),
                Words.sentence(view.trigger()),
                outcome(view.code(), view.failure()),
                took == null ? null : reader.count(took.toMillis()),
                exact(view, reader),
                view.status() == AttemptStatus.FAILED ? reader.tellOrNull(view.nextAttemptAt()) : null);
    }

    /** The heading names the zone. */
    private static String exact(AttemptView view, Reader reader) {
        return reader.tell(view.at()).exact().replace(" " + reader.zone().getId(), "");
    }

    private static String icon(AttemptStatus status) {
        return switch (status) {
            case SUCCESS -> "success";
            case FAILED -> "failed";
            case UNKNOWN -> "unknown";
        };
    }

    /** The code with its words, or what went wrong. */
    static String outcome(@Nullable Integer code, @Nullable FailureClass failure) {
        if (code != null) {
            HttpStatus known = HttpStatus.resolve(code);
            return known == null ? code.toString() : code + " " + known.getReasonPhrase();
        }
        return failure == null ? "–" : Words.sentence(failure);
    }
}
