package io.hooktrail.application.bin;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of a request bin. It is all that a sender needs to know, so it must not be guessable. */
public record BinId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static BinId of(String text) {
        return new BinId(UUID.fromString(text));
    }

    /** Where requests for this bin arrive, below the address of the server. */
    public String path() {
        return "/bins/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
