package io.hooktrail.adapters.web;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.domain.account.AccountId;
import java.util.List;
import java.util.Set;

/** A parent with two children, and a stranger. */
public class FakeAccounts implements AccountTree {

    public static final AccountId PARENT = AccountId.of("00000000-0000-7000-8000-000000000001");
    public static final AccountId CHILD = AccountId.of("00000000-0000-7000-8000-000000000002");
    public static final AccountId SIBLING = AccountId.of("00000000-0000-7000-8000-000000000003");
    public static final AccountId STRANGER = AccountId.of("00000000-0000-7000-8000-000000000004");

    @Override
    public AccountScope scopeOf(AccountId account) {
        return new AccountScope(account, account.equals(PARENT) ? Set.of(PARENT, CHILD, SIBLING) : Set.of(account));
    }

    @Override
    public AccountScope scopeOfAll(AccountId account) {
        return new AccountScope(account, Set.of(PARENT, CHILD, SIBLING, STRANGER));
    }

    @Override
    public List<AccountId> ancestorsAndSelf(AccountId account) {
        return Set.of(CHILD, SIBLING).contains(account) ? List.of(account, PARENT) : List.of(account);
    }
}
