package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import org.springframework.stereotype.Component;

/** Finds the account that the settings are of: the one somebody acts for. */
@Component
class Own {

    private final Accounts accounts;

    Own(Accounts accounts) {
        this.accounts = accounts;
    }

    AccountView account(Caller caller) {
        return accounts.find(caller.scope(), caller.account())
                .orElseThrow(() -> new Rejected(new AccountUnknown(caller.account())));
    }
}
