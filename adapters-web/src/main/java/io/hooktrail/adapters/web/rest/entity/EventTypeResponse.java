package io.hooktrail.adapters.web.rest.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.hooktrail.adapters.web.ResourceSchema;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of event, and what receivers get of it.
 *
 * @param optionalActions plausible actions that can be switched on
 * @param versions the payload versions there are
 * @param schema JSON Schema of the resource: the body in version v1, the {@code data} of the others
 * @param example of the resource
 * @param graphs for bookings: which states each graph has
 */
record EventTypeResponse(
        String type,
        List<String> actions,
        List<String> optionalActions,
        List<String> versions,
        @Schema(implementation = Object.class) @JsonRawValue String schema,
        @Schema(implementation = Object.class) @JsonRawValue String example,
        boolean custom,
        boolean deprecated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Graph> graphs) {

    /** A booking graph; its states are the actions of bookings. */
    record Graph(String graph, List<String> states) {}

    private static final List<String> VERSIONS =
            Stream.of(PayloadVersion.values()).map(PayloadVersion::toString).toList();

    static EventTypeResponse of(CatalogueEntry entry) {
        return new EventTypeResponse(
                entry.type().name(),
                entry.type().actions(),
                entry.type().optional(),
                VERSIONS,
                ResourceSchema.of(entry),
                ResourceSchema.exampleOf(entry),
                entry.type().custom(),
                entry.deprecated(),
                null);
    }

    static EventTypeResponse bookings() {
        List<String> states = Stream.of(BookingGraph.values())
                .flatMap(graph -> graph.states().stream())
                .map(BookingState::toString)
                .distinct()
                .toList();
        List<Graph> graphs = Stream.of(BookingGraph.values())
                .map(graph -> new Graph(graph.toString(), names(graph)))
                .toList();
        return new EventTypeResponse(
                EntityTypes.BOOKING,
                states,
                List.of(),
                VERSIONS,
                ResourceSchema.BOOKING,
                ResourceSchema.BOOKING_EXAMPLE,
                false,
                false,
                graphs);
    }

    private static List<String> names(BookingGraph graph) {
        return graph.states().stream().map(BookingState::toString).toList();
    }
}
