package io.hooktrail.adapters.persistence;

import io.hooktrail.application.Page;
import java.util.List;
import java.util.function.BiFunction;

/** On which side of the row that its cursor names a page lies. */
public enum Side {
    /** There is no such row: it is the first page. */
    FIRST(""),
    /** It begins behind that row. */
    BEHIND("n"),
    /** It ends before that row; its rows are found in the opposite order. */
    BEFORE("p");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /**
     * The side that a cursor tells.
     *
     * @throws IllegalArgumentException if it tells none
     */
    public static Side named(String word) {
        return switch (word) {
            case "n" -> BEHIND;
            case "p" -> BEFORE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /**
     * The rows as they are shown.
     *
     * @param found in the order in which they were found: one more than is shown tells that there are more
     * @param cursor makes the cursor of a page on that side of the row
     */
    public <V> Page<V> page(List<V> found, int limit, BiFunction<Side, V, String> cursor) {
        boolean more = found.size() > limit;
        List<V> kept = more ? found.subList(0, limit) : found;
        List<V> shown = List.copyOf(this == BEFORE ? kept.reversed() : kept);
        if (shown.isEmpty()) {
            return new Page<>(shown, null, null);
        }
        boolean hasNext = this == BEFORE || more;
        boolean hasPrevious = this == BEHIND || (this == BEFORE && more);
        return new Page<>(
                shown,
                hasNext ? cursor.apply(BEHIND, shown.getLast()) : null,
                hasPrevious ? cursor.apply(BEFORE, shown.getFirst()) : null);
    }

    /** As it stands in a cursor. */
    @Override
    public String toString() {
        return word;
    }
}
