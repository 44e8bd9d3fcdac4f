package io.hooktrail.application;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param limit items at most, 1 to 200
 * @param cursor opaque, from a {@link Page} before; null for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

    /** Items a page where nothing was asked. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items a page at most. */
    public static final int MAX_LIMIT = 200;

    /** Keeps the limit within its bounds. */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** The first page, of the default size. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
