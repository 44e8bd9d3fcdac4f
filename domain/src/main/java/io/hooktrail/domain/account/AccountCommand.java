package io.hooktrail.domain.account;

import io.hooktrail.domain.DomainCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. Whether the caller may ask is settled before. */
public sealed interface AccountCommand extends DomainCommand {

    @Override
    AccountId id();

    /**
     * Opens an account.
     *
     * @param parent an account that exists; null for a root
     */
    record OpenAccount(AccountId id, @Nullable AccountId parent, String name, String timeZone, Plan plan, Instant at)
            implements AccountCommand {}

    /** Changes several things at once, or none of them. */
    record ChangeAccount(AccountId id, List<AccountChange> changes, Instant at) implements AccountCommand {}

    /**
     * Lets a key act for the account.
     *
     * @param hash for whoever stores the key; it enters no event
     * @param expiresAt when it opens nothing any more; null for never
     */
    record IssueApiKey(
            AccountId id,
            ApiKeyId key,
            String name,
            Role role,
            ApiKeyHash hash,
            @Nullable Instant expiresAt,
            Instant at)
            implements AccountCommand {

        /** A key that never expires. */
        public IssueApiKey(AccountId id, ApiKeyId key, String name, Role role, ApiKeyHash hash, Instant at) {
            this(id, key, name, role, hash, null, at);
        }
    }

    /**
     * Issues another key of the same name and role, and lets the old one expire.
     *
     * @param hash of the successor
     * @param overlap how long both open; zero to end the old one at once
     */
    record RotateApiKey(AccountId id, ApiKeyId key, ApiKeyId successor, ApiKeyHash hash, Duration overlap, Instant at)
            implements AccountCommand {

        /** Unless something else is asked. */
        public static final Duration USUAL_OVERLAP = Duration.ofHours(24);

        /** The longest time with two keys. */
        public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
    }

    /** Takes a key back. */
    record RevokeApiKey(AccountId id, ApiKeyId key, Instant at) implements AccountCommand {}

    /**
     * Invites somebody.
     *
     * @param person for whoever stores the member; it enters no event, nor does the link
     */
    record AddMember(
            AccountId id,
            MemberId member,
            Role role,
            Person person,
            Invitation invitation,
            InvitationHash link,
            Instant at)
            implements AccountCommand {}

    /** Gives a member a fresh link, to join or to choose another password. */
    record InviteMember(AccountId id, MemberId member, Invitation invitation, InvitationHash link, Instant at)
            implements AccountCommand {}

    /**
     * Follows an invitation.
     *
     * @param password for whoever stores the member; it enters no event
     */
    record ChoosePassword(AccountId id, MemberId member, InvitationId invitation, PasswordHash password, Instant at)
            implements AccountCommand {}

    /**
     * Replaces the password of a member who has just proved that they know it.
     *
     * @param password for whoever stores the member; it enters no event
     */
    record ChangePassword(AccountId id, MemberId member, PasswordHash password, Instant at) implements AccountCommand {}

    /**
     * Lets a member sign in by another address.
     *
     * @param person for whoever stores the member; it enters no event
     */
    record ChangeEmail(AccountId id, MemberId member, Person person, Instant at) implements AccountCommand {}

    /** Lets a member do more, or less. */
    record ChangeMemberRole(AccountId id, MemberId member, Role role, Instant at) implements AccountCommand {}

    /** Lets a member do nothing any more, and forgets who it was. */
    record RemoveMember(AccountId id, MemberId member, Instant at) implements AccountCommand {}
}
