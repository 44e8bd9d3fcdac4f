package io.hooktrail.domain.delivery;

/** Why no further automatic attempt will be made (C3). */
public enum ExhaustedReason {
    /** The retry policy has no retry left. */
    RETRIES_USED_UP,
    /** The receiver answered with a status that the retry policy never retries (C6). */
    NON_RETRYABLE_STATUS,
    /** The receiver answered 410: it wants no more, and the webhook is disabled. */
    GONE,
    /** The webhook was deleted while the delivery was outstanding. */
    WEBHOOK_DELETED,
    /** What was to be sent was purged or erased before it could be delivered. */
    CONTENT_PURGED
}
