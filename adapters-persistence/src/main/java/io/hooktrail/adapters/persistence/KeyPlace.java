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
 * @param beside the row that the page lies beside; null for the first page
 */
public record KeyPlace<K>(String key, @Nullable Beside<K> beside, int limit) {

    /** A row by its key, and whether the page shows those that are newer than it. */
    public record Beside<K>(boolean newer, K key) {}

    /** Reads the cursor of a page. */
    public static <K> KeyPlace<K> of(PageRequest page, String key, Function<String, K> read) {
        String cursor = page.cursor();
        Beside<K> beside = cursor == null ? null : Cursor.decode(cursor, 2, keys -> beside(keys, read));
        return new KeyPlace<>(key, beside, page.limit());
    }

    private static <K> Beside<K> beside(List<String> keys, Function<String, K> read) {
        return new Beside<>(Boolean.parseBoolean(keys.get(0)), read.apply(keys.get(1)));
    }

    /** What follows the other conditions of the statement. */
    public String condition() {
        if (beside == null) {
            return "order by %s desc limit :limit".formatted(key);
        }
        return beside.newer()
                ? "and %1$s > :beside order by %1$s limit :limit".formatted(key)
                : "and %1$s < :beside order by %1$s desc limit :limit".formatted(key);
    }

    /** The way in which {@link #condition()} orders rows, for a statement around it. */
    public String direction() {
        return beside != null && beside.newer() ? "asc" : "desc";
    }

    /** One row more than is shown tells whether there are more. */
    public Map<String, Object> params() {
        Object row = beside == null ? "" : beside.key();
        return Map.of("limit", limit + 1, "beside", row);
    }

    /** The rows that were found, as they are shown. */
    public <V> Page<V> page(List<V> rows, Function<V, Object> keyOf) {
        boolean more = rows.size() > limit;
        boolean newer = beside != null && beside.newer();
        List<V> found = more ? rows.subList(0, limit) : rows;
        List<V> shown = List.copyOf(newer ? found.reversed() : found);
        if (shown.isEmpty()) {
            return new Page<>(shown, null, null);
        }
        boolean hasNext = newer || more;
        boolean hasPrevious = newer ? more : beside != null;
        return new Page<>(
                shown,
                hasNext ? Cursor.encode(false, keyOf.apply(shown.getLast())) : null,
                hasPrevious ? Cursor.encode(true, keyOf.apply(shown.getFirst())) : null);
    }
}
