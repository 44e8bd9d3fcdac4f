package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.Cursor;
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
    private static final String FORWARD = "n";
    private static final String BACKWARD = "p";
    private static final int KEYS = 5;

    /** Where a page begins, and in which direction it goes on. */
    record Start(boolean forward, @Nullable Place place) {

        static Start of(@Nullable String cursor) {
            return cursor == null ? new Start(true, null) : Cursor.decode(cursor, KEYS, Start::read);
        }

        private static Start read(java.util.List<String> keys) {
            return new Start(
                    forward(keys.getFirst()),
                    new Place(
                            keys.get(1),
                            moment(keys.get(2)),
                            UUID.fromString(keys.get(3)),
                            Integer.parseInt(keys.get(4))));
        }

        private static boolean forward(String direction) {
            return switch (direction) {
                case FORWARD -> true;
                case BACKWARD -> false;
                default -> throw new IllegalArgumentException(direction);
            };
        }

        private static String moment(String text) {
            if (text.equals(UNSENT)
                    || text.matches("\\d{4,6}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d(:\\d\\d)?")) {
                return text;
            }
            throw new IllegalArgumentException(text);
        }
    }

    String cursorForward() {
        return Cursor.encode(FORWARD, major, moment, id, number);
    }

    String cursorBackward() {
        return Cursor.encode(BACKWARD, major, moment, id, number);
    }
}
