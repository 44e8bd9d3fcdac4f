package io.hooktrail.domain.webhook;

/** Why nothing is sent to a webhook. */
public enum DisabledReason {
    /** Somebody disabled it. */
    MANUAL,
    /** The receiver answered 410: it wants no more. */
    GONE,
    /** Nothing has reached the receiver for days. */
    FAILING
}
