package io.hooktrail.domain.account;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of an invitation; not the secret in its link. */
public record InvitationId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
