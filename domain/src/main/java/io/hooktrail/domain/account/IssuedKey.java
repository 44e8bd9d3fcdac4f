package io.hooktrail.domain.account;

import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account remembers of a key that it issued.
 *
 * @param lifetime how long it was to live when it was issued, so that a successor lives as long; null for ever
 * @param expiresAt null for never
 */
public record IssuedKey(
        String name,
        Role role,
        @Nullable Duration lifetime,
        @Nullable Instant expiresAt,
        boolean revoked) {

    static IssuedKey of(ApiKeyIssued event) {
        Instant end = event.expiresAt();
        Duration lifetime = end == null ? null : Duration.between(event.at(), end);
        return new IssuedKey(event.name(), event.role(), lifetime, end, false);
    }

    IssuedKey taken() {
        return new IssuedKey(name, role, lifetime, expiresAt, true);
    }

    IssuedKey until(Instant end) {
        return new IssuedKey(name, role, lifetime, end, revoked);
    }

    boolean opens(Instant now) {
        return !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The earlier of the two ends: a rotation never prolongs a key. */
    Instant atTheLatest(Instant end) {
        return expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
    }
}
