package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import java.util.Set;

/**
 * What a caller may see: the account they act for and every account below it. No look-up goes without it.
 *
 * @param acting the account they act for
 * @param visible that account and all its descendants
 */
public record AccountScope(AccountId acting, Set<AccountId> visible) {

    /** The account alone, without those below. */
    public AccountScope alone() {
        return new AccountScope(acting, Set.of(acting));
    }

    /** Whether the account is within this scope. */
    public boolean covers(AccountId account) {
        return visible.contains(account);
    }
}
