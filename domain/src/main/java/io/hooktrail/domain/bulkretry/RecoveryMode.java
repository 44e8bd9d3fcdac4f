package io.hooktrail.domain.bulkretry;

/** What a recovery of a webhook brings. */
public enum RecoveryMode {
    /** Another attempt of what failed or is exhausted. */
    FAILED,
    /** Deliveries of events for which the webhook was never owed one, such as while it was disabled. */
    MISSING,
    /** Both. */
    ALL;

    /** Whether deliveries that exist are tried again. */
    public boolean retries() {
        return this != MISSING;
    }

    /** Whether deliveries are made that do not exist. */
    public boolean makes() {
        return this != FAILED;
    }
}
