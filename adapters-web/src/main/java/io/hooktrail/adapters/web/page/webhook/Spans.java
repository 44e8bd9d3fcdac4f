package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.util.stream.Collectors;

/** Times as people read them, such as {@code 2 min}. */
final class Spans {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private Spans() {}

    static String of(Duration span) {
        long seconds = span.toSeconds();
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return seconds / HOUR + " h";
        }
        return seconds >= MINUTE && seconds % MINUTE == 0 ? seconds / MINUTE + " min" : seconds + " s";
    }

    /** The pauses of a policy, in order; empty if it has none. */
    static String pauses(RetryPolicy policy) {
        return policy.delays().stream().map(Spans::of).collect(Collectors.joining(", "));
    }
}
