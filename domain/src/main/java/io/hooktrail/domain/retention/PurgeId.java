package io.hooktrail.domain.retention;

import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identity of one purge: derived from what it takes away, so purging twice is purging once. */
public record PurgeId(UUID value) implements Identifier {

    /**
     * The one purge of this class up to this moment.
     *
     * @param account whose retention is meant; null for the installation's
     */
    public static PurgeId of(RetentionClass kept, @Nullable AccountId account, Instant upTo) {
        String what = kept + "/" + account + "/" + upTo;
        return new PurgeId(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the canonical text form. */
    public static PurgeId of(String text) {
        return new PurgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
