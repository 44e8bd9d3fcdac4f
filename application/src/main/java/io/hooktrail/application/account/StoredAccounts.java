package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Port: every account, whoever asks. What {@link LiveAccounts} fills its memory from. */
public interface StoredAccounts {

    /** All of them, parents before their children. */
    List<AccountView> all();

    /** One of them. */
    Optional<AccountView> find(AccountId account);
}
