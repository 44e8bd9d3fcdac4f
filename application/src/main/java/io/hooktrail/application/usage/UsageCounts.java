package io.hooktrail.application.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Counts of deliveries and attempts, tests left out (C3, C8).
 *
 * @param sent deliveries with an attempt; they count at the time of their first
 * @param success delivered
 * @param retrying failed so far, another attempt is planned or waits for the webhook
 * @param exhausted failed, and no attempt will follow
 * @param firstAttemptSuccess delivered by their first attempt
 * @param attempts attempts, at their own time
 * @param attemptErrors attempts that were not accepted
 */
public record UsageCounts(
        long sent,
        long success,
        long retrying,
        long exhausted,
        long firstAttemptSuccess,
        long attempts,
        long attemptErrors) {

    /** Nothing at all. */
    public static final UsageCounts NONE = new UsageCounts(0, 0, 0, 0, 0, 0, 0);

    /** Failed, whether or not another attempt is planned: what is sent and not delivered (C3). */
    public long failed() {
        return retrying + exhausted;
    }

    /** Delivered, of all that was sent; null if nothing was (MT-17). */
    public @Nullable BigDecimal successRate() {
        return Percent.of(success, sent);
    }

    /** Failed, of all that was sent; with the success rate it makes 100 (MT-18). */
    public @Nullable BigDecimal failureRate() {
        return Percent.rest(successRate());
    }

    /** Delivered by the first attempt, of all that was sent. */
    public @Nullable BigDecimal firstAttemptSuccessRate() {
        return Percent.of(firstAttemptSuccess, sent);
    }

    /** Attempts that were not accepted, of all attempts (TM-10). */
    public @Nullable BigDecimal attemptErrorRate() {
        return Percent.of(attemptErrors, attempts);
    }
}
