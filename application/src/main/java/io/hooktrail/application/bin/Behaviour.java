package io.hooktrail.application.bin;

import io.hooktrail.application.bin.BinRejection.BehaviourUnusable;
import io.hooktrail.domain.Rejected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a bin answers.
 *
 * @param status the HTTP status, 200 to 599
 * @param delay how long it takes to answer, up to a minute: longer than any sender waits
 * @param failFirst so many requests are answered 500 before {@code status} is; counted for each message by itself, and for
 *     all requests without a {@code webhook-id} together
 * @param body JSON, at most 16 KiB; null for none
 */
public record Behaviour(
        int status, Duration delay, int failFirst, @Nullable String body) {

    /** What a request is answered that is made to fail first. */
    public static final int FAILING = 500;

    private static final int LAST_STATUS = 599;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_FAILURES = 100;
    private static final int LONGEST_BODY = 16 * 1024;

    /** 200 at once. Stands below the bounds, which it is held to. */
    public static final Behaviour USUAL = new Behaviour(200, Duration.ZERO, 0, null);

    /** Refuses with {@link BehaviourUnusable}. */
    public Behaviour {
        refuseUnless(status >= 200 && status <= LAST_STATUS, "status must be 200 to " + LAST_STATUS);
        refuseUnless(
                !delay.isNegative() && delay.compareTo(LONGEST) <= 0, "delay_ms must be 0 to " + LONGEST.toMillis());
        refuseUnless(failFirst >= 0 && failFirst <= MOST_FAILURES, "fail_first must be 0 to " + MOST_FAILURES);
        refuseUnless(body == null || body.length() <= LONGEST_BODY, "body must not be longer than 16 KiB");
    }

    /** The status for a request before which so many of the same message were kept. */
    public int statusAfter(int before) {
        return before < failFirst ? FAILING : status;
    }

    private static void refuseUnless(boolean holds, String rule) {
        if (!holds) {
            throw new Rejected(new BehaviourUnusable(rule));
        }
    }
}
