package io.hooktrail.domain.account;

import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import java.util.HashMap;
import java.util.Map;

/** An account: a tenant, alone or within the tree of its parent. */
public sealed interface Account {

    /** Nobody has opened it yet. */
    record Unopened() implements Account {}

    /**
     * In use.
     *
     * @param keys every key that was ever issued, and whether it is still valid
     */
    record Open(AccountSettings settings, Map<ApiKeyId, Boolean> keys) implements Account {

        Open with(AccountSettings other) {
            return new Open(other, keys);
        }

        Open with(ApiKeyId key, boolean valid) {
            var more = new HashMap<>(keys);
            more.put(key, valid);
            return new Open(settings, Map.copyOf(more));
        }
    }

    /** What the event makes of the account. */
    static Account evolve(Account before, AccountEvent event) {
        return event instanceof AccountOpened opened ? opened(opened) : Account.evolve((Open) before, event);
    }

    private static Open opened(AccountOpened event) {
        return new Open(AccountSettings.of(event.name(), event.plan()), Map.of());
    }

    /** What the event makes of an account in use. */
    static Open evolve(Open before, AccountEvent event) {
        AccountSettings settings = before.settings();
        return switch (event) {
            case AccountOpened e -> opened(e);
            case AccountRenamed e -> before.with(settings.named(e.name()));
            case PlanChanged e -> before.with(settings.on(e.plan()));
            case UsageDashboardGranted e -> before.with(settings.withUsageDashboard(true));
            case UsageDashboardWithdrawn e -> before.with(settings.withUsageDashboard(false));
            case DefaultPayloadVersionSet e -> before.with(settings.fallingBackTo(e.version()));
            case RetentionSet e -> before.with(settings.keeping(e.retention()));
            case RetryPolicySet e -> before.with(settings.retrying(e.retryPolicy()));
            case ApiKeyIssued e -> before.with(e.key(), true);
            case ApiKeyRevoked e -> before.with(e.key(), false);
        };
    }
}
