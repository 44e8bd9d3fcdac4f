package io.hooktrail.application.webhook;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.CurrentSettings;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A parent and the accounts below it. */
final class FakeAccounts implements AccountTree, CurrentSettings {

    static final AccountId PARENT = AKnownWebhook.account(1);
    static final AccountId CHILD = AKnownWebhook.account(2);
    static final AccountId SIBLING = AKnownWebhook.account(3);

    final Map<AccountId, AccountSettings> settings = new HashMap<>();

    @Override
    public AccountScope scopeOf(AccountId account) {
        return new AccountScope(account, account.equals(PARENT) ? Set.of(PARENT, CHILD, SIBLING) : Set.of(account));
    }

    @Override
    public AccountScope scopeOfAll(AccountId account) {
        return new AccountScope(account, Set.of(PARENT, CHILD, SIBLING));
    }

    @Override
    public List<AccountId> ancestorsAndSelf(AccountId account) {
        return account.equals(PARENT) ? List.of(PARENT) : List.of(account, PARENT);
    }

    @Override
    public Optional<AccountSettings> of(AccountId account) {
        return Optional.ofNullable(settings.get(account));
    }
}
