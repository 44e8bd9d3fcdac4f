package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejection;

/** Why something was refused to a webhook. */
public sealed interface WebhookRejection extends Rejection {

    /** The pauses, statuses or the jitter of a retry policy are out of bounds. */
    record RetryPolicyUnusable(String flaw) implements WebhookRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The retry policy cannot be used: " + flaw + ".";
        }
    }
}
