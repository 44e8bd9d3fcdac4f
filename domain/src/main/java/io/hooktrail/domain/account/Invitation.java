package io.hooktrail.domain.account;

import java.time.Instant;

/** A right to choose a password, once, by a link. A later invitation of the same member takes its place. */
public record Invitation(InvitationId id, Instant expiresAt) {

    boolean isOpen(Instant at) {
        return at.isBefore(expiresAt);
    }
}
