package io.hooktrail.application;

import io.hooktrail.domain.Rejection;

/** Refusals that belong to no feature. */
public sealed interface KernelRejection extends Rejection {

    /** The idempotency key was used for another request (D1). */
    record IdempotencyKeyReused(String key) implements KernelRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "The idempotency key was used for another request. Use a new key, or send the same request again.";
        }
    }

    /** Others changed the same thing at the same time, again and again. */
    record ChangedMeanwhile(String stream) implements KernelRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Others changed this at the same time. Look at it again and repeat what is still wanted.";
        }
    }

    /** The command was for a stream that was never begun. */
    record NothingThere(String stream) implements KernelRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is nothing here, or not for this account.";
        }
    }
}
