package io.hooktrail.domain.account;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of a member: somebody who signs in for an account. */
public record MemberId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
