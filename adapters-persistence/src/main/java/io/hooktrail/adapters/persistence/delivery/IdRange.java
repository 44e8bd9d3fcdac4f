package io.hooktrail.adapters.persistence.delivery;

import java.util.Collection;
import java.util.UUID;

/** The least and the greatest of some ids, by the order of PostgreSQL: unsigned, as their text. Java's own order is signed. */
record IdRange(UUID first, UUID last) {

    private static final long LOW_BITS = 0xFFFF_FFFF_FFFFL;

    static IdRange of(Collection<UUID> ids) {
        UUID first = ids.iterator().next();
        UUID last = first;
        for (UUID id : ids) {
            first = compare(id, first) < 0 ? id : first;
            last = compare(id, last) > 0 ? id : last;
        }
        return new IdRange(first, last);
    }

    /** All ids of the same millisecond as this one: an event and its deliveries begin with the same 48 bits. */
    static IdRange ofSameMillisecond(UUID id) {
        long time = id.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return new IdRange(new UUID(time, 0), new UUID(time | 0xFFFFL, -1L));
    }

    /** The first id of a moment. */
    static UUID startingAt(java.time.Instant moment) {
        return new UUID((moment.toEpochMilli() & LOW_BITS) << 16, 0);
    }

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
