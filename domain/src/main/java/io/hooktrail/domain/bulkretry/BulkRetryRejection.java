package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.Rejection;

/** Why something cannot be done with a bulk retry. */
public sealed interface BulkRetryRejection extends Rejection {

    /** There is none, or not for this account. */
    record BulkRetryNotFound(BulkRetryId id) implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no bulk retry " + id + ".";
        }
    }

    /** It is over. */
    record BulkRetryOver(BulkRetryId id) implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Bulk retry " + id + " is over.";
        }
    }

    /** It makes no step now: it is paused, cancelled or finished. */
    record BulkRetryNotRunning(BulkRetryId id) implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "Bulk retry " + id + " is not running.";
        }
    }

    /** The rate is out of bounds. */
    record RateUnusable(int most) implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "rate_per_second must be 1 to " + most + ".";
        }
    }

    /** The period is empty. */
    record PeriodUnusable() implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "since must be before until.";
        }
    }

    /** Deliveries in other states need no retry, or one by one with force. */
    record StatusNotRetryable() implements BulkRetryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "filter.status may hold failed and exhausted; what was delivered is sent again one by one, with"
                    + " force.";
        }
    }
}
