package io.hooktrail.domain.account;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an account. */
public sealed interface AccountEvent extends DomainEvent {

    @Override
    AccountId id();

    /**
     * There is a new account, below its parent for ever.
     *
     * @param parent null for the root of a tree
     * @param timeZone an IANA name: where the account's days begin (MT-20)
     */
    @EventType("account.opened")
    record AccountOpened(AccountId id, @Nullable AccountId parent, String name, String timeZone, Plan plan, Instant at)
            implements AccountEvent {}

    /** People see another name. */
    @EventType("account.renamed")
    record AccountRenamed(AccountId id, String name, Instant at) implements AccountEvent {}

    /** Its users may see the usage dashboard, with the history from before (MT-03, MT-07). */
    @EventType("account.usage-dashboard-granted")
    record UsageDashboardGranted(AccountId id, Instant at) implements AccountEvent {}

    /** Its users may no longer see the usage dashboard; counting goes on. */
    @EventType("account.usage-dashboard-withdrawn")
    record UsageDashboardWithdrawn(AccountId id, Instant at) implements AccountEvent {}

    /** What it is entitled to changed (TM-01). */
    @EventType("account.plan-changed")
    record PlanChanged(AccountId id, Plan plan, Instant at) implements AccountEvent {}

    /** Webhooks without a pin are sent another version from now on (TM-05); null for the latest stable one. */
    @EventType("account.default-payload-version-set")
    record DefaultPayloadVersionSet(AccountId id, @Nullable PayloadVersion version, Instant at)
            implements AccountEvent {}

    /** What is known of its deliveries is kept for another time (C1); null for the installation's. */
    @EventType("account.retention-set")
    record RetentionSet(AccountId id, @Nullable Retention retention, Instant at) implements AccountEvent {}

    /** Deliveries that fail from now on are retried otherwise (C5); null for the installation's policy. */
    @EventType("account.retry-policy-set")
    record RetryPolicySet(AccountId id, @Nullable RetryPolicy retryPolicy, Instant at) implements AccountEvent {}

    /**
     * Somebody can act for the account; the key itself is nowhere but with them.
     *
     * @param expiresAt when it opens nothing any more; null for never, as all of revision 1
     */
    @EventType(value = "account.api-key-issued", revision = 2)
    record ApiKeyIssued(
            AccountId id,
            ApiKeyId key,
            String name,
            Role role,
            @Nullable Instant expiresAt,
            Instant at) implements AccountEvent {

        /** A key that never expires. */
        public ApiKeyIssued(AccountId id, ApiKeyId key, String name, Role role, Instant at) {
            this(id, key, name, role, null, at);
        }
    }

    /** The key has a successor, and opens nothing from a certain time on. */
    @EventType("account.api-key-expiry-set")
    record ApiKeyExpirySet(AccountId id, ApiKeyId key, Instant expiresAt, Instant at) implements AccountEvent {}

    /** The key opens nothing any more. */
    @EventType("account.api-key-revoked")
    record ApiKeyRevoked(AccountId id, ApiKeyId key, Instant at) implements AccountEvent {}

    /** Somebody was invited; they act for the account once they have joined. */
    @EventType("account.member-added")
    record MemberAdded(AccountId id, MemberId member, Role role, Invitation invitation, Instant at)
            implements AccountEvent {}

    /** A member was given a fresh link, and whatever link they had before is void. */
    @EventType("account.member-invited")
    record MemberInvited(AccountId id, MemberId member, Invitation invitation, Instant at) implements AccountEvent {}

    /** Whoever was invited chose a password and can sign in. */
    @EventType("account.member-joined")
    record MemberJoined(AccountId id, MemberId member, Instant at) implements AccountEvent {}

    /** A member chose another password: whoever was signed in as them no longer is. */
    @EventType("account.member-password-changed")
    record MemberPasswordChanged(AccountId id, MemberId member, Instant at) implements AccountEvent {}

    /** A member signs in by another address: whoever was signed in as them no longer is. */
    @EventType("account.member-email-changed")
    record MemberEmailChanged(AccountId id, MemberId member, Instant at) implements AccountEvent {}

    /** A member may do more, or less, from now on. */
    @EventType("account.member-role-changed")
    record MemberRoleChanged(AccountId id, MemberId member, Role role, Instant at) implements AccountEvent {}

    /** A member acts for the account no longer; who it was is forgotten. */
    @EventType("account.member-removed")
    record MemberRemoved(AccountId id, MemberId member, Instant at) implements AccountEvent {}
}
