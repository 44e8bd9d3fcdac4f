package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import org.jspecify.annotations.Nullable;

/** Reads {@code graph:instant;state:cancelled}. */
final class SearchParameter {

    private SearchParameter() {}

    static BookingSearch read(@Nullable String text) {
        BookingSearch search = BookingSearch.ALL;
        if (text == null || text.isBlank()) {
            return search;
        }
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            String key = colon < 0 ? part : part.substring(0, colon);
            search = narrowed(search, key.trim(), part.substring(colon + 1).trim());
        }
        return search;
    }

    private static BookingSearch narrowed(BookingSearch search, String key, String value) {
        return switch (key) {
            case "graph" ->
                new BookingSearch(BookingGraph.named(value).orElseThrow(() -> unknown("graph", value)), search.state());
            case "state" ->
                new BookingSearch(search.graph(), BookingState.named(value).orElseThrow(() -> unknown("state", value)));
            default -> throw InvalidRequest.of("search", "must be like graph:instant;state:cancelled");
        };
    }

    private static InvalidRequest unknown(String key, String value) {
        return InvalidRequest.of("search", "names no known " + key + ": " + value);
    }
}
