package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import java.util.List;
import java.util.Optional;

/** Read port: the members of accounts, as far as a caller may see them. Who was removed is not among them. */
public interface Members {

    /** The members of an account, the first one first; none if it is outside the scope. */
    List<MemberView> list(AccountScope scope, AccountId account);

    /** One member of an account; empty if there is none within the scope. */
    Optional<MemberView> find(AccountScope scope, AccountId account, MemberId member);
}
