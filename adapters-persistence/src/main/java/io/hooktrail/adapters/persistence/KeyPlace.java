package io.hooktrail.adapters.persistence;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in a list that one key orders, the newest first.
 *
 * @param key in whose table column the order is
 * @param beside the key of the row that the page lies beside; null for the first page
 */
public record KeyPlace<K>(String key, Side side, @Nullable K beside, int limit) {

    /** Reads the cursor of a page. */
    public static <K> KeyPlace<K> of(PageRequest page, String key, Function<String, K> read) {
        String cursor = page.cursor();
        return cursor == null
                ? new KeyPlace<>(key, Side.FIRST, null, page.limit())
                : Cursor.decode(
                        cursor,
                        2,
                        keys -> new KeyPlace<>(key, Side.named(keys.get(0)), read.apply(keys.get(1)), page.limit()));
    }

    /** What follows the other conditions of the statement. */
    public String condition() {
        return switch (side) {
            case FIRST -> "order by %s desc limit :limit".formatted(key);
            case BEHIND -> "and %1$s < :beside order by %1$s desc limit :limit".formatted(key);
            case BEFORE -> "and %1$s > :beside order by %1$s limit :limit".formatted(key);
        };
    }

    /** The way in which {@link #condition()} orders rows, for a statement around it. */
    public String direction() {
        return side == Side.BEFORE ? "asc" : "desc";
    }

    /** One row more than is shown tells whether there are more. */
    public Map<String, Object> params() {
        Object row = beside == null ? "" : beside;
        return Map.of("limit", limit + 1, "beside", row);
    }

    /** The rows that were found, as they are shown. */
    public <V> Page<V> page(List<V> rows, Function<V, Object> keyOf) {
        return side.page(rows, limit, (other, row) -> Cursor.encode(other, keyOf.apply(row)));
    }
}
