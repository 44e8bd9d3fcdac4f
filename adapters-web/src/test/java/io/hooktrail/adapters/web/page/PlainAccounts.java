package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of {@link FakeAccounts}, none with the grant of the usage dashboard, none with a key. */
public class PlainAccounts implements Accounts {

    @Override
    public Optional<AccountView> find(AccountScope scope, AccountId account) {
        return Optional.of(view(account)).filter(view -> scope.covers(account));
    }

    @Override
    public Page<AccountView> list(AccountScope scope, PageRequest page) {
        return new Page<>(
                Stream.of(FakeAccounts.PARENT, FakeAccounts.CHILD, FakeAccounts.SIBLING, FakeAccounts.STRANGER)
                        .filter(scope::covers)
                        .map(PlainAccounts::view)
                        .toList(),
                null,
                null);
    }

    @Override
    public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
        return List.of();
    }

    private static AccountView view(AccountId id) {
        boolean below = id.equals(FakeAccounts.CHILD) || id.equals(FakeAccounts.SIBLING);
        return new AccountView(
                id,
                below ? FakeAccounts.PARENT : null,
                ZoneId.of("Europe/Copenhagen"),
                AccountSettings.of("Account " + id.toString().charAt(35), Plan.PLUS),
                WebKernel.NOW,
                WebKernel.NOW);
    }
}
