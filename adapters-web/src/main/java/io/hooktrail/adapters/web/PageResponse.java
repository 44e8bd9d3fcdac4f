package io.hooktrail.adapters.web;

import io.hooktrail.application.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as JSON. Returning it also sets the {@code Link} header.
 *
 * @param next the cursor of the next page, null at the end
 * @param previous the cursor of the page before, null at the start
 */
public record PageResponse<T>(
        List<T> data, @Nullable String next, @Nullable String previous) {

    /** Shows a page of views. */
    public static <V, T> PageResponse<T> of(Page<V> page, Function<? super V, ? extends T> show) {
        Page<T> shown = page.map(show);
        return new PageResponse<>(shown.items(), shown.next(), shown.previous());
    }
}
