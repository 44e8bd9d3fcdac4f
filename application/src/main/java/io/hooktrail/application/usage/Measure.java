package io.hooktrail.application.usage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of usage can be asked for. */
public enum Measure {
    /** Deliveries sent. */
    COUNT,
    /** Delivered. */
    SUCCESS,
    /** Failed, exhausted ones included. */
    FAILED,
    /** Failed, and no attempt will follow. */
    EXHAUSTED,
    /** Delivered, in percent of those sent. */
    SUCCESS_RATE,
    /** Failed, in percent of those sent. */
    FAILURE_RATE,
    /** Delivered at once, in percent of those sent. */
    FIRST_ATTEMPT_SUCCESS_RATE,
    /** Attempts made. */
    ATTEMPTS,
    /** Attempts that were not accepted. */
    ATTEMPT_ERRORS,
    /** Attempts that were not accepted, in percent of all attempts (C8). */
    ERROR_RATE,
    /** The median of the durations of the attempts, in milliseconds. */
    P50,
    /** What 95 of 100 attempts did not exceed, in milliseconds. */
    P95,
    /** What 99 of 100 attempts did not exceed, in milliseconds. */
    P99;

    /** Its value; null where there is nothing to measure. */
    public @Nullable Number of(UsageMetrics.Row row) {
        UsageCounts counts = row.counts();
        return switch (this) {
            case COUNT -> counts.sent();
            case SUCCESS -> counts.success();
            case FAILED -> counts.failed();
            case EXHAUSTED -> counts.exhausted();
            case SUCCESS_RATE -> counts.successRate();
            case FAILURE_RATE -> counts.failureRate();
            case FIRST_ATTEMPT_SUCCESS_RATE -> counts.firstAttemptSuccessRate();
            case ATTEMPTS -> counts.attempts();
            case ATTEMPT_ERRORS -> counts.attemptErrors();
            case ERROR_RATE -> counts.attemptErrorRate();
            case P50 -> row.latency().percentile(0.50);
            case P95 -> row.latency().percentile(0.95);
            case P99 -> row.latency().percentile(0.99);
        };
    }

    /** The one with this name, if there is one. */
    public static Optional<Measure> named(String name) {
        return Stream.of(values()).filter(m -> m.toString().equals(name)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
