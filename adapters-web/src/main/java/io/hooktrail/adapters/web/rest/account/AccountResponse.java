package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.application.account.AccountView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Retention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param defaultVersion null for the latest stable one
 * @param retention what holds, be it the account's own or the installation's
 * @param retryPolicy null for the installation's
 */
record AccountResponse(
        AccountId id,
        String name,
        @Nullable AccountId parentId,
        String timeZone,
        String plan,
        @Nullable String defaultVersion,
        boolean usageDashboard,
        RetentionForm retention,
        @Nullable RetryPolicyForm retryPolicy,
        Instant createdAt,
        Instant updatedAt) {

    static AccountResponse of(AccountView account, Retention installation) {
        AccountSettings settings = account.settings();
        var version = settings.defaultVersion();
        var retention = settings.retention();
        var policy = settings.retryPolicy();
        return new AccountResponse(
                account.id(),
                settings.name(),
                account.parent(),
                account.timeZone().getId(),
                settings.plan().toString(),
                version == null ? null : version.toString(),
                settings.usageDashboard(),
                RetentionForm.of(retention == null ? installation : retention),
                policy == null ? null : RetryPolicyForm.of(policy),
                account.createdAt(),
                account.updatedAt());
    }
}
