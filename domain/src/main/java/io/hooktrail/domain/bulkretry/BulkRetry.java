package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryFinished;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;

/** A bulk retry in one of its states. */
public sealed interface BulkRetry {

    /** Nobody asked for it yet. */
    record Unrequested() implements BulkRetry {}

    /** Its steps are made. */
    record Running(Job job) implements BulkRetry {}

    /** It waits to be resumed. */
    record Paused(Job job) implements BulkRetry {}

    /** Every delivery had its turn. */
    record Finished() implements BulkRetry {}

    /** Somebody called it off. What was asked for before stays asked for. */
    record Cancelled() implements BulkRetry {}

    /** The state after one more event. */
    static BulkRetry evolve(BulkRetry before, BulkRetryEvent event) {
        return switch (event) {
            case BulkRetryRequested e ->
                new Running(new Job(
                        e.account(), new RetryMatching(e.criteria(), e.everywhere()), e.by(), e.ratePerSecond(), null));
            case RecoveryRequested e ->
                new Running(new Job(
                        e.account(),
                        new RecoverWebhook(e.webhook(), e.since(), e.until(), e.mode()),
                        e.by(),
                        null,
                        null));
            case BulkRetryAdvanced e -> new Running(jobOf(before).at(e.position()));
            case BulkRetryPaused _ -> new Paused(jobOf(before));
            case BulkRetryResumed _ -> new Running(jobOf(before));
            case BulkRetryCancelled _ -> new Cancelled();
            case BulkRetryFinished _ -> new Finished();
        };
    }

    private static Job jobOf(BulkRetry state) {
        return switch (state) {
            case Running(Job job) -> job;
            case Paused(Job job) -> job;
            case Unrequested _, Finished _, Cancelled _ ->
                throw new IllegalStateException("nothing goes on in " + state);
        };
    }
}
