package io.hooktrail.domain.account;

import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberEmailChanged;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberPasswordChanged;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import io.hooktrail.domain.account.Member.Invited;
import io.hooktrail.domain.account.Member.Removed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An account: a tenant, alone or within the tree of its parent. */
public sealed interface Account {

    /** Nobody has opened it yet. */
    record Unopened() implements Account {}

    /**
     * In use.
     *
     * @param keys every key that was ever issued
     * @param members everybody who was ever added
     */
    record Open(AccountSettings settings, Map<ApiKeyId, IssuedKey> keys, Map<MemberId, Member> members)
            implements Account {

        /** With nobody and nothing to act for it. */
        public static Open of(AccountSettings settings) {
            return new Open(settings, Map.of(), Map.of());
        }

        Open with(AccountSettings other) {
            return new Open(other, keys, members);
        }

        Open with(ApiKeyId key, IssuedKey issued) {
            var more = new HashMap<>(keys);
            more.put(key, issued);
            return new Open(settings, Map.copyOf(more), members);
        }

        private Open withKey(ApiKeyId id, UnaryOperator<IssuedKey> change) {
            IssuedKey before = keys.get(id);
            return before == null ? this : with(id, change.apply(before));
        }

        Open with(MemberId id, Member member) {
            var more = new HashMap<>(members);
            more.put(id, member);
            return new Open(settings, keys, Map.copyOf(more));
        }

        /** Somebody it does not know stays unknown: whoever asks for the settings alone keeps no members. */
        Open with(MemberId id, UnaryOperator<Member> change) {
            Member before = members.get(id);
            return before == null ? this : with(id, change.apply(before));
        }
    }

    /** What the event makes of the account. */
    static Account evolve(Account before, AccountEvent event) {
        return event instanceof AccountOpened opened ? opened(opened) : Account.evolve((Open) before, event);
    }

    private static Open opened(AccountOpened event) {
        return Open.of(AccountSettings.of(event.name(), event.plan()));
    }

    /** What the event makes of an account in use. */
    static Open evolve(Open before, AccountEvent event) {
        AccountSettings settings = before.settings();
        return switch (event) {
            case AccountOpened e -> opened(e);
            case AccountRenamed e -> before.with(settings.named(e.name()));
            case PlanChanged e -> before.with(settings.on(e.plan()));
            case UsageDashboardGranted e -> before.with(settings.withUsageDashboard(true));
            case UsageDashboardWithdrawn e -> before.with(settings.withUsageDashboard(false));
            case DefaultPayloadVersionSet e -> before.with(settings.fallingBackTo(e.version()));
            case RetentionSet e -> before.with(settings.keeping(e.retention()));
            case RetryPolicySet e -> before.with(settings.retrying(e.retryPolicy()));
            case ApiKeyIssued e -> before.with(e.key(), IssuedKey.of(e));
            case ApiKeyExpirySet e -> before.withKey(e.key(), key -> key.until(e.expiresAt()));
            case ApiKeyRevoked e -> before.withKey(e.key(), IssuedKey::taken);
            case MemberAdded e -> before.with(e.member(), new Invited(e.role(), e.invitation()));
            case MemberInvited e -> before.with(e.member(), m -> Member.withInvitation(m, e.invitation()));
            case MemberJoined e -> before.with(e.member(), Member::withPassword);
            case MemberPasswordChanged e -> before.with(e.member(), Member::withPassword);
            case MemberEmailChanged e -> before;
            case MemberRoleChanged e -> before.with(e.member(), m -> Member.withRole(m, e.role()));
            case MemberRemoved e -> before.with(e.member(), m -> new Removed());
        };
    }
}
