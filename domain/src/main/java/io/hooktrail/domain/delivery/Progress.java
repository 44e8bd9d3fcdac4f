package io.hooktrail.domain.delivery;

/**
 * How far a delivery has come: all that decides what follows from the next outcome.
 *
 * @param attempts how many were made
 * @param retriesUsed how many automatic retries were planned because a receiver did not accept; {@link #SPENT} once the
 *     delivery was exhausted, because a retry by hand brings no new automatic ones (C9)
 * @param trigger why the next attempt is made
 */
public record Progress(int attempts, int retriesUsed, AttemptTrigger trigger) {

    /** More retries than any policy has. */
    public static final int SPENT = Short.MAX_VALUE;

    static final Progress NONE = new Progress(0, 0, AttemptTrigger.AUTOMATIC);

    /** Nothing sent yet. A test is never retried, so its retries are spent from the start. */
    static Progress begin(AttemptTrigger trigger) {
        return new Progress(0, trigger == AttemptTrigger.TEST ? SPENT : 0, trigger);
    }

    /** The number of the attempt that comes next. */
    public int nextAttempt() {
        return attempts + 1;
    }

    Progress attempted() {
        return new Progress(attempts + 1, retriesUsed, trigger);
    }

    /** A retry that the receiver caused. */
    Progress retried() {
        return new Progress(attempts, retriesUsed + 1, AttemptTrigger.AUTOMATIC);
    }

    /** A repetition that we caused: it costs the receiver's budget nothing. */
    Progress again() {
        return next(AttemptTrigger.RECOVERY);
    }

    Progress next(AttemptTrigger why) {
        return new Progress(attempts, retriesUsed, why);
    }

    Progress spent() {
        return new Progress(attempts, SPENT, trigger);
    }
}
