package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.adapters.web.page.usage.DeliveryRow.Clock;
import io.hooktrail.adapters.web.page.usage.FailuresQuery.Period;
import io.hooktrail.application.usage.RecurringFailure;

/**
 * What fails in one way at one webhook, as a line (MT-13).
 *
 * @param outcome the code with its words, or what went wrong
 * @param help what to look at first
 * @param share how often it happened beside the most frequent one, in percent
 * @param attemptsUrl the list of exactly those attempts
 */
record FailureRow(
        String webhook,
        String url,
        Outcome outcome,
        String help,
        long attempts,
        long deliveries,
        long share,
        Moment first,
        Moment last,
        String attemptsUrl) {

    private static final int WHOLE = 100;

    static FailureRow of(RecurringFailure failure, long most, Period period, Clock clock) {
        return new FailureRow(
                failure.webhook().name(),
                failure.webhook().url(),
                Outcome.of(failure.code(), failure.failure()),
                FailureHelp.of(failure.failure()),
                failure.attempts(),
                failure.deliveries(),
                Math.max(1, failure.attempts() * WHOLE / most),
                clock.tell(failure.firstAt()),
                clock.tell(failure.lastAt()),
                attempts(failure, period));
    }

    /** A receiver that answered is known by its code, one that did not by what went wrong. */
    private static String attempts(RecurringFailure failure, Period period) {
        boolean answered = failure.code() != null;
        return Address.of("/admin/webhook-deliveries")
                .with("status", "failed")
                .with("from", period.first())
                .with("to", period.last())
                .with("webhook", failure.webhook().id())
                .with(answered ? "code" : "failure", answered ? failure.code() : failure.failure())
                .with("test", false)
                .toString();
    }
}
