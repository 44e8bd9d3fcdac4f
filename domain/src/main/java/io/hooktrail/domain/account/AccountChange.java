package io.hooktrail.domain.account;

import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import org.jspecify.annotations.Nullable;

/** One thing to change about an account. */
public sealed interface AccountChange {

    /** Another name, 1 to 100 characters. */
    record Rename(String name) implements AccountChange {}

    /** Another plan. */
    record MoveToPlan(Plan plan) implements AccountChange {}

    /** The usage dashboard is shown or not (MT-03). */
    record ShowUsageDashboard(boolean shown) implements AccountChange {}

    /** Another version for webhooks without a pin, a stable one; null for the latest stable one (TM-05). */
    record FallBackTo(@Nullable PayloadVersion version) implements AccountChange {}

    /** Another retention; null for the installation's. */
    record Keep(@Nullable Retention retention) implements AccountChange {}

    /** Another retry policy; null for the installation's. */
    record Retry(@Nullable RetryPolicy retryPolicy) implements AccountChange {}
}
