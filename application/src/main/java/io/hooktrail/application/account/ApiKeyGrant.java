package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an API key stands for.
 *
 * @param expiresAt from when on for nothing; null for never
 */
public record ApiKeyGrant(
        ApiKeyId key,
        AccountId account,
        Role role,
        @Nullable Instant expiresAt) {

    /** Of a key that never expires. */
    public ApiKeyGrant(ApiKeyId key, AccountId account, Role role) {
        this(key, account, role, null);
    }

    boolean opens(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
