package io.hooktrail.adapters.web;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountChange;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.Role;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes accounts, for the API and the pages alike: which role a change needs is said here and nowhere else. */
@Component
public final class AccountChanges {

    private final Commands commands;
    private final InstantSource clock;

    AccountChanges(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** What the caller must be at least. How long things are kept, and what is paid for, is not the account's own to set (C24). */
    public static Role needs(AccountChange change) {
        return switch (change) {
            case Rename c -> Role.ADMIN;
            case FallBackTo c -> Role.ADMIN;
            case Retry c -> Role.ADMIN;
            case Keep c -> Role.SUPER_ADMIN;
            case MoveToPlan c -> Role.SUPER_ADMIN;
            case ShowUsageDashboard c -> Role.SUPER_ADMIN;
        };
    }

    /**
     * Changes all of it, or nothing.
     *
     * @throws Rejected if the role is too low, the account is not within the scope, or a value is not allowed
     */
    public void change(Caller caller, AccountId account, List<AccountChange> changes, @Nullable IdempotencyKey once) {
        changes.stream().map(AccountChanges::needs).forEach(caller::mustBeAtLeast);
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
        commands.ask(caller, new ChangeAccount(account, changes, clock.instant()), once);
    }
}
