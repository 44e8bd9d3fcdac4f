package io.hooktrail.domain.delivery;

/** Why an attempt was made. */
public enum AttemptTrigger {
    /** The first attempt, or a retry that the retry policy planned. */
    AUTOMATIC,
    /** Somebody asked for this delivery to be tried again. */
    MANUAL,
    /** A bulk retry asked. */
    BULK,
    /** A test of the webhook, without a real event (TM-24). */
    TEST,
    /** Made later from the log: by a recovery of the webhook. */
    RECOVERY
}
