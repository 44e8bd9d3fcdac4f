package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which states of bookings can be chosen: those of each graph (TK-03). */
final class BookingStates {

    private BookingStates() {}

    /**
     * A state of a graph.
     *
     * @param name empty for all of them
     */
    record State(String graph, Optional<String> name) {}

    /** A graph with its states, to choose from. */
    record Group(String value, String label, List<Choice> states) {}

    /** One of them: {@code <graph>.<state>}. */
    record Choice(String value, String label) {}

    static List<Group> all() {
        return Stream.of(BookingGraph.values()).map(BookingStates::group).toList();
    }

    private static Group group(BookingGraph graph) {
        List<Choice> states = graph.states().stream()
                .map(state -> new Choice(graph + "." + state, Words.title(state.toString())))
                .toList();
        return new Group(graph.toString(), Words.title(graph.toString()), states);
    }

    /** A graph, or a graph and one of its states; empty if it is neither. */
    static Optional<State> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? BookingGraph.named(text).map(graph -> new State(graph.toString(), Optional.empty()))
                : BookingGraph.named(text.substring(0, dot)).flatMap(graph -> state(graph, text.substring(dot + 1)));
    }

    private static Optional<State> state(BookingGraph graph, String name) {
        return BookingState.named(name)
                .filter(graph.states()::contains)
                .map(state -> new State(graph.toString(), Optional.of(state.toString())));
    }
}
