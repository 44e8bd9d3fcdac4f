package io.hooktrail.domain.account;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of an API key; not the key itself. */
public record ApiKeyId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static ApiKeyId of(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
