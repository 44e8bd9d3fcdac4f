package io.hooktrail.adapters.persistence.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as PostgreSQL keeps them and as its driver takes them. */
final class Times {

    private Times() {}

    /** Cut to microseconds, where PostgreSQL would round, maybe into the next minute. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** For a placeholder. */
    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
