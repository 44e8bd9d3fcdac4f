package io.hooktrail.adapters.web;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.domain.account.AccountId;

/**
 * Somebody who signed in at the pages.
 *
 * @param member who they are and what they prefer
 * @param account the account they act for at the moment
 * @param choices the accounts they may act for
 */
public record PageSession(MemberStanding member, AccountId account, AccountScope choices) {}
