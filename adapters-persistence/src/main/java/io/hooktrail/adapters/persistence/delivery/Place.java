package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.Cursor;
import io.hooktrail.adapters.persistence.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of deliveries or attempts.
 *
 * @param major what the list is sorted by before the moment; empty where that is nothing
 * @param moment when it was sent, as PostgreSQL writes it; {@code infinity} of what is still to be sent
 * @param number of the attempt; 0 in a list of deliveries
 */
record Place(String major, String moment, UUID id, int number) {

    static final String UNSENT = "infinity";
    private static final int KEYS = 5;

    /** Beside which place a page lies. */
    record Start(Side side, @Nullable Place place) {

        static Start of(@Nullable String cursor) {
            return cursor == null ? new Start(Side.FIRST, null) : Cursor.decode(cursor, KEYS, Start::read);
        }

        private static Start read(java.util.List<String> keys) {
            return new Start(
                    Side.named(keys.getFirst()),
                    new Place(
                            keys.get(1),
                            moment(keys.get(2)),
                            UUID.fromString(keys.get(3)),
                            Integer.parseInt(keys.get(4))));
        }

        private static String moment(String text) {
            if (text.equals(UNSENT)
                    || text.matches("\\d{4,6}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d(:\\d\\d)?")) {
                return text;
            }
            throw new IllegalArgumentException(text);
        }
    }

    String cursor(Side side) {
        return Cursor.encode(side, major, moment, id, number);
    }
}
