package io.hooktrail.adapters.web.page;

import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.util.stream.Collectors;

/** How long, as people read and type it: in the largest unit of which it is a whole number. */
public final class WholeSpans {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private WholeSpans() {}

    /** Such as {@code 90 s}, {@code 2 min} or {@code 1 h}. */
    public static String of(Duration span) {
        long seconds = span.toSeconds();
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return seconds / HOUR + " h";
        }
        return seconds >= MINUTE && seconds % MINUTE == 0 ? seconds / MINUTE + " min" : seconds + " s";
    }

    /** The pauses of a policy, in order; empty if it has none. */
    public static String pauses(RetryPolicy policy) {
        return policy.delays().stream().map(WholeSpans::of).collect(Collectors.joining(", "));
    }
}
