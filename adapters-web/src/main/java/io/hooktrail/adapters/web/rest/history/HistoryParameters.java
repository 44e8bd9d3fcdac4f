package io.hooktrail.adapters.web.rest.history;

import io.hooktrail.application.history.HistoryFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code GET /v1/history}.
 *
 * @param stream such as {@code webhook}
 * @param id of one stream
 * @param event a stored name, such as {@code webhook.disabled}
 * @param actor such as {@code key:<id>} or {@code system}
 */
record HistoryParameters(
        @Nullable String stream,
        @Nullable String id,
        @Nullable String event,
        @Nullable String actor) {

    /** Both moments are inclusive, as those of the delivery log are. */
    HistoryFilter within(@Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null ? null : to.plusMillis(1);
        return new HistoryFilter(given(stream), given(id), given(event), given(actor), from, end);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
