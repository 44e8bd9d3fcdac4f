package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Transition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A graph as the API tells it: what may be subscribed to (TK-03), and what may be asked where. */
record GraphResponse(String graph, List<State> states, List<Line> transitions) {

    static GraphResponse of(BookingGraph graph) {
        return new GraphResponse(
                graph.toString(),
                graph.states().stream().map(state -> State.of(graph, state)).toList(),
                graph.transitions().stream().map(Line::of).toList());
    }

    /** A state, with what it means for the booking and its slot. */
    record State(String state, boolean completed, boolean blocks, List<String> availableActions) {

        static State of(BookingGraph graph, BookingState state) {
            return new State(
                    state.toString(),
                    graph.ends(state),
                    graph.blocks(state),
                    graph.actions(state, BookingActor.INTEGRATOR).stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    /** A transition; {@code from} is null for the first. */
    record Line(@Nullable String from, String action, List<String> actors, String to, String note) {

        static Line of(Transition line) {
            BookingState from = line.from();
            return new Line(
                    from == null ? null : from.toString(),
                    line.action().toString(),
                    line.actors().stream()
                            .map(actor -> actor.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    line.to().toString(),
                    line.note());
        }
    }
}
