package io.hooktrail.domain.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. A receiver's behaviour is an outcome, never an exception. */
public sealed interface AttemptOutcome {

    /** From the first byte sent, or the first try to connect, to the end; monotonic. */
    Duration took();

    /** The receiver accepted: 2xx. */
    record Delivered(int status, Duration took) implements AttemptOutcome {}

    /**
     * Anything else.
     *
     * @param failure why
     * @param status the HTTP status, if an answer came
     * @param took how long it took until that was known
     * @param retryAfter what {@code Retry-After} of a 429 or 503 asked for, already capped; null if it did not ask
     */
    record Refused(
            FailureClass failure,
            @Nullable Integer status,
            Duration took,
            @Nullable Duration retryAfter) implements AttemptOutcome {}
}
