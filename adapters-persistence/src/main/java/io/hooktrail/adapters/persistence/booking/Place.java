package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.adapters.persistence.Cursor;
import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.booking.BookingView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a page of bookings lies in the list, which shows the newest first.
 *
 * @param at when the booking beside it was made; of the first page, anything
 * @param id of that booking
 */
record Place(Side side, Instant at, UUID id, int limit) {

    private static final String FIRST = "order by created_at desc, id desc limit :limit";
    private static final String OLDER = "and (created_at, id) < (:at, :id) " + FIRST;
    private static final String NEWER = "and (created_at, id) > (:at, :id) order by created_at, id limit :limit";

    static Place of(PageRequest page) {
        String cursor = page.cursor();
        return cursor == null
                ? new Place(Side.FIRST, Instant.EPOCH, new UUID(0, 0), page.limit())
                : Cursor.decode(cursor, 3, keys -> read(keys, page.limit()));
    }

    private static Place read(List<String> keys, int limit) {
        return new Place(Side.named(keys.get(0)), Instant.parse(keys.get(1)), UUID.fromString(keys.get(2)), limit);
    }

    String condition() {
        return switch (side) {
            case FIRST -> FIRST;
            case BEHIND -> OLDER;
            case BEFORE -> NEWER;
        };
    }

    /** One row more than is shown tells whether there are more. */
    Map<String, Object> params() {
        return Map.of("limit", limit + 1, "at", at.atOffset(ZoneOffset.UTC), "id", id);
    }

    Page<BookingView> page(List<BookingView> rows) {
        return side.page(rows, limit, (other, row) -> Cursor.encode(other, row.createdAt(), row.id()));
    }
}
