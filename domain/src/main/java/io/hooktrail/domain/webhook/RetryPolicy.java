package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.RetryPolicyUnusable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a delivery whose attempt failed is tried again, and after which answers it is not (C5, C6).
 *
 * @param delays the pause before each automatic retry, in order; empty for no retry; at most 20, each 1 s to 24 h
 * @param nonRetryableStatuses HTTP statuses that end the delivery at once, ascending; each 300 to 599
 * @param jitterShare by which share of itself a delay may vary in either direction, 0 to 0.5
 */
public record RetryPolicy(List<Duration> delays, Set<Integer> nonRetryableStatuses, double jitterShare) {

    /** Automatic retries at most. */
    public static final int MAX_RETRIES = 20;

    /** The shortest pause. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);

    /** The longest pause. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** How much delays vary where nothing was chosen. */
    public static final double DEFAULT_JITTER_SHARE = 0.1;

    private static final double MAX_JITTER_SHARE = 0.5;
    private static final int FIRST_STATUS = 300;
    private static final int LAST_STATUS = 599;

    /** Copies, sorts, and refuses with {@link RetryPolicyUnusable} what is out of bounds. */
    public RetryPolicy {
        delays = List.copyOf(delays);
        nonRetryableStatuses = Collections.unmodifiableSet(new TreeSet<>(nonRetryableStatuses));
        flaw(delays, nonRetryableStatuses, jitterShare).ifPresent(flaw -> {
            throw new Rejected(new RetryPolicyUnusable(flaw));
        });
    }

    /** With the usual jitter. */
    public RetryPolicy(List<Duration> delays, Set<Integer> nonRetryableStatuses) {
        this(delays, nonRetryableStatuses, DEFAULT_JITTER_SHARE);
    }

    /** The same with another jitter. */
    public RetryPolicy withJitterShare(double share) {
        return new RetryPolicy(delays, nonRetryableStatuses, share);
    }

    /**
     * The pause before the next automatic retry; empty when the budget is used.
     *
     * @param automaticRetriesAlreadyUsed 0 after the first attempt failed
     * @param jitter where in the allowed band the delay falls: -1 the shortest, 0 as planned, 1 the longest
     */
    public Optional<Duration> delayBefore(int automaticRetriesAlreadyUsed, double jitter) {
        if (automaticRetriesAlreadyUsed >= delays.size()) {
            return Optional.empty();
        }
        Duration planned = delays.get(automaticRetriesAlreadyUsed);
        return Optional.of(planned.plusMillis(Math.round(planned.toMillis() * jitterShare * jitter)));
    }

    /** Whether an answer with this HTTP status may be followed by an automatic retry. */
    public boolean retries(int status) {
        return !nonRetryableStatuses.contains(status);
    }

    private static Optional<String> flaw(List<Duration> delays, Set<Integer> statuses, double jitterShare) {
        if (delays.size() > MAX_RETRIES) {
            return Optional.of("at most " + MAX_RETRIES + " retries are possible");
        }
        if (delays.stream().anyMatch(delay -> delay.compareTo(SHORTEST) < 0 || delay.compareTo(LONGEST) > 0)) {
            return Optional.of("each delay must be 1 second to 24 hours");
        }
        if (statuses.stream().anyMatch(status -> status < FIRST_STATUS || status > LAST_STATUS)) {
            return Optional.of("non-retryable statuses must be 300 to 599");
        }
        return jitterShare >= 0 && jitterShare <= MAX_JITTER_SHARE
                ? Optional.empty()
                : Optional.of("the jitter must be a share of 0 to 0.5");
    }
}
