package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.time.Instant;

/**
 * Who a member is and what they may do, now.
 *
 * @param passwordSetAt whoever signed in with an earlier password is no longer signed in
 * @param developerMode whether they want to see the pages of webhooks (TK-07)
 */
public record MemberStanding(
        MemberId id, AccountId account, Role role, Person person, Instant passwordSetAt, boolean developerMode) {}
