package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member, to be shown to those who look after members.
 *
 * @param joinedAt null until a password was chosen
 * @param invitationExpiresAt null if no link is out
 */
public record MemberView(
        MemberId id,
        AccountId account,
        Person person,
        Role role,
        Instant addedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant invitationExpiresAt) {}
