package io.hooktrail.application.account;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Read port: accounts and their keys, as far as a caller may see them. */
public interface Accounts {

    /** One account; empty if there is none within the scope. */
    Optional<AccountView> find(AccountScope scope, AccountId account);

    /** The accounts within the scope, the oldest first. */
    Page<AccountView> list(AccountScope scope, PageRequest page);

    /** The keys of an account, the newest first, revoked ones included; none if it is outside the scope. */
    List<ApiKeyView> keys(AccountScope scope, AccountId account);
}
