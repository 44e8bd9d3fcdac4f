package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.ApiKeyChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An API key, as the list shows it.
 *
 * @param used null if never
 * @param expires null for never
 * @param revoked null unless it was
 * @param opens whether it opens anything now
 * @param touchable whether whoever looks at it may rotate and revoke it
 */
record KeyRow(
        ApiKeyId id,
        String name,
        String prefix,
        Role role,
        Moment issued,
        @Nullable Moment used,
        @Nullable Moment expires,
        @Nullable Moment revoked,
        boolean opens,
        boolean touchable) {

    static KeyRow of(ApiKeyView view, Caller caller, Function<Instant, Moment> moments) {
        Moment revoked = moment(view.revokedAt(), moments);
        Moment expires = moment(view.expiresAt(), moments);
        return new KeyRow(
                view.id(),
                view.name(),
                view.prefix(),
                view.role(),
                moments.apply(view.createdAt()),
                moment(view.lastUsedAt(), moments),
                expires,
                revoked,
                revoked == null && (expires == null || !expires.past()),
                ApiKeyChanges.outranks(caller, view.role()));
    }

    private static @Nullable Moment moment(@Nullable Instant at, Function<Instant, Moment> moments) {
        return at == null ? null : moments.apply(at);
    }
}
