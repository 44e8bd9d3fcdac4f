package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which event the page shows a sample.
 *
 * @param graph null for entities
 * @param unknown what of the address there is not, and was left out
 */
record Chosen(String action, @Nullable String graph, PayloadVersion version, List<String> unknown) {

    static Chosen of(Listed type, EventTypeQuery query) {
        var unknown = new ArrayList<String>();
        String action = query.action();
        if (action != null && !type.actions().contains(action)) {
            unknown.add(action);
            action = null;
        }
        String version = query.version();
        PayloadVersion known = version == null
                ? PayloadVersion.LATEST_STABLE
                : PayloadVersion.named(version).orElse(null);
        if (known == null) {
            unknown.add(String.valueOf(version));
        }
        String chosen = action == null ? type.actions().getFirst() : action;
        return new Chosen(
                chosen,
                type.booking() ? graph(chosen, query.graph(), unknown) : null,
                known == null ? PayloadVersion.LATEST_STABLE : known,
                List.copyOf(unknown));
    }

    /** The graph asked for, if it has the state; the first that has it otherwise. */
    private static String graph(String state, @Nullable String asked, List<String> unknown) {
        if (asked != null) {
            if (BookingGraph.named(asked)
                    .filter(graph -> Listed.has(graph, state))
                    .isPresent()) {
                return asked;
            }
            unknown.add(asked);
        }
        return List.of(BookingGraph.values()).stream()
                .filter(graph -> Listed.has(graph, state))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** As webhooks ask for it, and tests are asked about it. */
    public String selector(Listed type) {
        return type.name() + (graph == null ? "" : "[" + graph + "]") + "." + action;
    }
}
