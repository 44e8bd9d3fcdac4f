package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose usage somebody wants to see: of their account and all below it, or of one of them (MT-04). */
@Component
class ChosenAccount {

    static final String NAME = "account";

    private final UsageAccess access;

    ChosenAccount(UsageAccess access) {
        this.access = access;
    }

    /** An account that is none of theirs means nothing, like one that is not there. */
    AccountScope scope(Caller caller, @Nullable String account, Sense sense) {
        AccountScope whole = access.scope(caller.scope(), true, null);
        return sense.of(
                        NAME,
                        account,
                        text -> Sense.id(AccountId::of).apply(text).filter(whole::covers))
                .map(only -> access.scope(caller.scope(), true, only))
                .orElse(whole);
    }
}
