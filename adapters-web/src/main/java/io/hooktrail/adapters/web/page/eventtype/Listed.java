package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.ResourceSchema;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A type of event as the catalogue has it; bookings are one of them.
 *
 * @param optional plausible actions that are off
 * @param schema JSON Schema of the resource
 */
record Listed(
        String name, List<String> actions, List<String> optional, boolean custom, boolean deprecated, String schema) {

    static Listed of(CatalogueEntry entry) {
        var type = entry.type();
        return new Listed(
                type.name(),
                type.actions(),
                type.optional(),
                type.custom(),
                entry.deprecated(),
                ResourceSchema.of(entry));
    }

    /** Their actions are the states of all graphs. */
    static Listed bookings() {
        List<String> states = Stream.of(BookingGraph.values())
                .flatMap(graph -> graph.states().stream())
                .distinct()
                .map(BookingState::toString)
                .toList();
        return new Listed(EntityTypes.BOOKING, states, List.of(), false, false, ResourceSchema.BOOKING);
    }

    /** Whether it is about bookings. */
    public boolean booking() {
        return name.equals(EntityTypes.BOOKING);
    }

    /** What an event of this action can be about: for bookings one for each graph that has the state. */
    List<EventSubject> subjects(String action) {
        if (!booking()) {
            return List.of(new EventSubject(name, action, null));
        }
        return Stream.of(BookingGraph.values())
                .filter(graph -> has(graph, action))
                .map(graph -> new EventSubject(name, action, graph.toString()))
                .toList();
    }

    static boolean has(BookingGraph graph, String state) {
        return graph.states().stream().anyMatch(one -> one.toString().equals(state));
    }

    List<EventSubject> subjects() {
        return actions.stream().flatMap(action -> subjects(action).stream()).toList();
    }
}
