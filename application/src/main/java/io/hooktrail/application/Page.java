package io.hooktrail.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this; null at the end
 * @param previous the cursor of the page before this; null at the start
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, previous);
    }
}
