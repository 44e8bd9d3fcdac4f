package io.hooktrail.application.usage;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.usage.UsageRejection.UsageDashboardNotEnabled;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may see whose usage: an account with the grant sees its own and that of all accounts below it (MT-03 to MT-05). */
public final class UsageAccess {

    private final Accounts accounts;
    private final AccountTree tree;

    /** Reads grants and who stands below whom. */
    public UsageAccess(Accounts accounts, AccountTree tree) {
        this.accounts = accounts;
        this.tree = tree;
    }

    /**
     * The account someone acts for, if it has the grant. A child needs one of its own: that of its parent is not enough.
     *
     * @throws Rejected otherwise
     */
    public AccountView granted(AccountScope scope) {
        return grant(scope).orElseThrow(() -> new Rejected(new UsageDashboardNotEnabled(scope.acting())));
    }

    /** The account someone acts for; empty without the grant. */
    public Optional<AccountView> grant(AccountScope scope) {
        return accounts.find(scope, scope.acting())
                .filter(account -> account.settings().usageDashboard());
    }

    /**
     * What is counted: the account and those below it, also where the caller could see more.
     *
     * @param child this one of them alone; null for all
     * @throws Rejected without the grant
     */
    public AccountScope scope(AccountScope scope, boolean includeChildren, @Nullable AccountId child) {
        granted(scope);
        AccountScope whole = tree.scopeOf(scope.acting());
        if (child != null) {
            return new AccountScope(scope.acting(), whole.covers(child) ? Set.of(child) : Set.of());
        }
        return includeChildren ? whole : whole.alone();
    }
}
