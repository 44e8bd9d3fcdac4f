package io.hooktrail.application.usage;

import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountId;

/** Why usage is not told. */
public sealed interface UsageRejection extends Rejection {

    /** The account has no grant of the dashboard; its usage is collected all the same (MT-03, MT-07). */
    record UsageDashboardNotEnabled(AccountId account) implements UsageRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The usage dashboard is not enabled for this account. Contact support to have it enabled.";
        }
    }

    /** The period ends before it begins. */
    record EmptyPeriod() implements UsageRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "\"from\" has to be before \"to\".";
        }
    }

    /** The period has too many intervals. */
    record TooManyIntervals(Granularity granularity) implements UsageRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "At most " + MetricsQuery.MAX_INTERVALS + " intervals of " + granularity
                    + " can be asked for at once: choose a shorter period or a coarser granularity.";
        }
    }
}
