package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Invitation;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;

/**
 * Who is meant by a link.
 *
 * @param joined whether they have a password already, and the link is for another one
 */
public record InvitedMember(MemberId id, AccountId account, Person person, Invitation invitation, boolean joined) {}
