package io.hooktrail.application.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events; null asks for nothing.
 *
 * @param stream what happened to it: {@code webhook}, {@code delivery}, …
 * @param id of one such stream
 * @param event a stored name, such as {@code webhook.disabled}
 * @param actor on whose behalf, such as {@code key:<id>}
 * @param from the first moment
 * @param to the moment after the last
 */
public record HistoryFilter(
        @Nullable String stream,
        @Nullable String id,
        @Nullable String event,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null, null, null);
}
