package io.hooktrail.adapters.web.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as they are known here.
 *
 * @param actor {@code key:<id>}, {@code member:<id>} or {@code token:<digest>}
 * @param accountId the account they act for
 * @param name of a member; absent for others, as are email and developer mode
 * @param developerMode whether a member wants to see the pages of webhooks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeResponse(
        String actor,
        Role role,
        AccountId accountId,
        @Nullable String name,
        @Nullable String email,
        @Nullable Boolean developerMode) {

    static MeResponse of(Caller caller) {
        return new MeResponse(caller.credential().actor(), caller.role(), caller.account(), null, null, null);
    }

    static MeResponse of(Caller caller, MemberStanding member) {
        return new MeResponse(
                caller.credential().actor(),
                caller.role(),
                caller.account(),
                member.person().name(),
                member.person().email(),
                member.developerMode());
    }
}
