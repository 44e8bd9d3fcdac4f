package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts and keys in memory. */
final class FakeAccountRows implements Accounts {

    final Map<AccountId, AccountView> accounts = new LinkedHashMap<>();
    final List<ApiKeyView> keys = new ArrayList<>();

    void put(AccountView account) {
        accounts.put(account.id(), account);
    }

    @Override
    public Optional<AccountView> find(AccountScope scope, AccountId account) {
        return Optional.ofNullable(accounts.get(account)).filter(view -> scope.covers(account));
    }

    @Override
    public Page<AccountView> list(AccountScope scope, PageRequest page) {
        return new Page<>(
                accounts.values().stream()
                        .filter(view -> scope.covers(view.id()))
                        .toList(),
                null,
                null);
    }

    @Override
    public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
        return keys.stream()
                .filter(key -> key.account().equals(account) && scope.covers(account))
                .toList();
    }
}
