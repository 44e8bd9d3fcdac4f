package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.adapters.persistence.Cursor;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.booking.BookingView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of bookings lies in the list, which shows the newest first.
 *
 * @param beside the booking it lies beside; null for the first page
 */
record Place(@Nullable Beside beside, int limit) {

    private static final String FIRST = "order by created_at desc, id desc limit :limit";
    private static final String OLDER = "and (created_at, id) < (:at, :id) " + FIRST;
    private static final String NEWER = "and (created_at, id) > (:at, :id) order by created_at, id limit :limit";

    /** A booking, and whether the page shows those that are newer than it. */
    record Beside(boolean newer, Instant at, UUID id) {

        static Beside read(List<String> keys) {
            return new Beside(
                    Boolean.parseBoolean(keys.get(0)), Instant.parse(keys.get(1)), UUID.fromString(keys.get(2)));
        }
    }

    static Place of(PageRequest page) {
        String cursor = page.cursor();
        return new Place(cursor == null ? null : Cursor.decode(cursor, 3, Beside::read), page.limit());
    }

    String condition() {
        if (beside == null) {
            return FIRST;
        }
        return beside.newer() ? NEWER : OLDER;
    }

    /** One row more than is shown tells whether there are more. */
    Map<String, Object> params() {
        return beside == null
                ? Map.of("limit", limit + 1)
                : Map.of("limit", limit + 1, "at", beside.at().atOffset(ZoneOffset.UTC), "id", beside.id());
    }

    Page<BookingView> page(List<BookingView> rows) {
        boolean more = rows.size() > limit;
        boolean newer = beside != null && beside.newer();
        List<BookingView> found = more ? rows.subList(0, limit) : rows;
        List<BookingView> shown = List.copyOf(newer ? found.reversed() : found);
        if (shown.isEmpty()) {
            return new Page<>(shown, null, null);
        }
        boolean hasNext = newer || more;
        boolean hasPrevious = newer ? more : beside != null;
        return new Page<>(
                shown,
                hasNext ? cursor(false, shown.getLast()) : null,
                hasPrevious ? cursor(true, shown.getFirst()) : null);
    }

    private static String cursor(boolean newer, BookingView row) {
        return Cursor.encode(newer, row.createdAt(), row.id());
    }
}
