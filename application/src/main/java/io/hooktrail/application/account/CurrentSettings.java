package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import java.util.Optional;

/** Port: the settings of an account as they are now. Answered from memory. */
public interface CurrentSettings {

    /** The account's own settings, not its parent's; empty if it is unknown. */
    Optional<AccountSettings> of(AccountId account);
}
