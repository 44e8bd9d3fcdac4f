package io.hooktrail.adapters.web;

import io.hooktrail.application.account.ApiKeyGrant;
import io.hooktrail.application.account.ApiKeys;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.util.Optional;
import java.util.UUID;

/** A key for every role of every account of {@link FakeAccounts}. */
public class FakeKeys implements ApiKeys {

    private static final String START = "htk_";

    private volatile RuntimeException fault;

    /** The key of a role: {@code htk_viewer_00000000-…}. */
    public static String key(Role role, AccountId account) {
        return START + role + "_" + account;
    }

    /** An {@code Authorization} header for a role of the child account. */
    public static String bearer(Role role) {
        return "Bearer " + key(role, FakeAccounts.CHILD);
    }

    /** An {@code Authorization} header. */
    public static String bearer(Role role, AccountId account) {
        return "Bearer " + key(role, account);
    }

    /** Fails from now on; null to work again. */
    public void failWith(RuntimeException failure) {
        fault = failure;
    }

    @Override
    public boolean hasExpired(String key) {
        return key.startsWith(START + "expired_");
    }

    @Override
    public Optional<ApiKeyGrant> find(String key) {
        if (fault != null) {
            throw fault;
        }
        int last = key.lastIndexOf('_');
        if (!key.startsWith(START) || last < START.length()) {
            return Optional.empty();
        }
        AccountId account = AccountId.of(key.substring(last + 1));
        return Role.named(key.substring(START.length(), last))
                .map(role -> new ApiKeyGrant(new ApiKeyId(new UUID(0, 1)), account, role));
    }
}
