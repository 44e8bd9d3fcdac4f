package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.Identifier;
import java.util.UUID;

/** The identity of a bulk retry. */
public record BulkRetryId(UUID value) implements Identifier {

    /** Reads the canonical text form. */
    public static BulkRetryId of(String text) {
        return new BulkRetryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
