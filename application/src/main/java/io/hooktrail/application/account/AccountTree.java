package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import java.util.List;

/** Port: who stands above and below whom. Answered from memory: it is asked for every event. */
public interface AccountTree {

    /** What someone who acts for the account may see: it and all below it. */
    AccountScope scopeOf(AccountId account);

    /** What a super admin who acts for the account may see: every account there is (C24). */
    AccountScope scopeOfAll(AccountId account);

    /** The account, its parent, and so on up to the root; the account alone if it is unknown. */
    List<AccountId> ancestorsAndSelf(AccountId account);

    /** Whether the account is the other one or stands below it. */
    default boolean isWithin(AccountId account, AccountId other) {
        return ancestorsAndSelf(account).contains(other);
    }
}
