package io.hooktrail.adapters.web.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the API shows it.
 *
 * @param key the key itself, once, in the answer that issues it; absent ever after
 * @param prefix the first characters after {@code htk_}
 */
record ApiKeyResponse(
        ApiKeyId id,
        String name,
        Role role,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static ApiKeyResponse of(ApiKeyView view, @Nullable String key) {
        return new ApiKeyResponse(
                view.id(),
                view.name(),
                view.role(),
                view.prefix(),
                view.createdAt(),
                view.lastUsedAt(),
                view.revokedAt(),
                view.expiresAt(),
                key);
    }
}
