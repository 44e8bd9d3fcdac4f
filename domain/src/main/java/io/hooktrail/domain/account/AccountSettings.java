package io.hooktrail.domain.account;

import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an account.
 *
 * @param name 1 to 100 characters
 * @param plan what it has booked
 * @param usageDashboard whether its own users see the usage dashboard; parents and children are asked on their own
 *     (MT-04, MT-05)
 * @param defaultVersion what webhooks without a pin fall back to (TM-17); null for the latest stable version
 * @param retention null for the installation's
 * @param retryPolicy null for the installation's
 */
public record AccountSettings(
        String name,
        Plan plan,
        boolean usageDashboard,
        @Nullable PayloadVersion defaultVersion,
        @Nullable Retention retention,
        @Nullable RetryPolicy retryPolicy) {

    /** Those of a new account. */
    public static AccountSettings of(String name, Plan plan) {
        return new AccountSettings(name, plan, false, null, null, null);
    }

    AccountSettings named(String other) {
        return new AccountSettings(other, plan, usageDashboard, defaultVersion, retention, retryPolicy);
    }

    AccountSettings on(Plan other) {
        return new AccountSettings(name, other, usageDashboard, defaultVersion, retention, retryPolicy);
    }

    AccountSettings withUsageDashboard(boolean granted) {
        return new AccountSettings(name, plan, granted, defaultVersion, retention, retryPolicy);
    }

    AccountSettings fallingBackTo(@Nullable PayloadVersion other) {
        return new AccountSettings(name, plan, usageDashboard, other, retention, retryPolicy);
    }

    AccountSettings keeping(@Nullable Retention other) {
        return new AccountSettings(name, plan, usageDashboard, defaultVersion, other, retryPolicy);
    }

    AccountSettings retrying(@Nullable RetryPolicy other) {
        return new AccountSettings(name, plan, usageDashboard, defaultVersion, retention, other);
    }
}
