package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.usage.UsageRejection.UsageDashboardNotEnabled;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see whose usage: an account with the grant sees its own and that of all accounts below it (MT-03 to MT-05). */
@Component
class UsageAccess {

    private final Accounts accounts;
    private final AccountTree tree;

    UsageAccess(Accounts accounts, AccountTree tree) {
        this.accounts = accounts;
        this.tree = tree;
    }

    /**
     * The account, if it has the grant. A child needs one of its own: that of its parent is not enough.
     *
     * @throws Rejected otherwise
     */
    AccountView granted(Caller caller) {
        return accounts.find(caller.scope(), caller.account())
                .filter(account -> account.settings().usageDashboard())
                .orElseThrow(() -> new Rejected(new UsageDashboardNotEnabled(caller.account())));
    }

    /**
     * What is counted: the account and those below it, also where the caller could see more.
     *
     * @param child this one of them alone; null for all
     */
    AccountScope scope(Caller caller, boolean includeChildren, @Nullable AccountId child) {
        granted(caller);
        AccountScope whole = tree.scopeOf(caller.account());
        if (child != null) {
            return new AccountScope(caller.account(), whole.covers(child) ? Set.of(child) : Set.of());
        }
        return includeChildren ? whole : whole.alone();
    }
}
