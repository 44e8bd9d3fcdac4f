package io.hooktrail.domain.account;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of an account. */
public record AccountId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
