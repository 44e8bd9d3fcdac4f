package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key, to be shown; the key itself cannot be.
 *
 * @param prefix the first characters of the key after {@code htk_}; empty for a short key
 * @param lastUsedAt to the minute; null if never
 * @param revokedAt null unless it was revoked
 * @param expiresAt null for never
 */
public record ApiKeyView(
        ApiKeyId id,
        AccountId account,
        String name,
        Role role,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant expiresAt) {}
