package io.hooktrail.application.account;

import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import java.util.Optional;

/**
 * Port: what lets members in. Who they are and what is kept of their secrets is written by the projection of the members,
 * in the transaction of the event, and erased by it.
 */
public interface MemberStore {

    /** Whom an address belongs to, and what is kept of their password. */
    record Credentials(MemberId member, PasswordHash password) {}

    /** Those of a member who has joined; the address is compared as {@link io.hooktrail.domain.account.Person} does. */
    Optional<Credentials> credentials(String email);

    /** A member who has joined and was not removed. */
    Optional<MemberStanding> standing(MemberId member);

    /** Who is meant by a link that was neither used nor replaced; it may have expired. */
    Optional<InvitedMember> invited(InvitationHash link);

    /** Keeps the same password by a better function, unless it was changed since. */
    void upgrade(MemberId member, PasswordHash before, PasswordHash after);

    /** A preference of their own: whether they want to see the pages of webhooks (TK-07). */
    void setDeveloperMode(MemberId member, boolean on);

    /** Another one: whether they see webhooks as cards, or in a list (SBO-06). */
    boolean seesCards(MemberId member);

    /** Keeps that. */
    void setSeesCards(MemberId member, boolean cards);

    /** Whether anybody, invited or joined, is a super admin. */
    boolean knowsSuperAdmin();
}
