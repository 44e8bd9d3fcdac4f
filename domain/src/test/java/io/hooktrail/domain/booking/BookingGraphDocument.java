package io.hooktrail.domain.booking;

import java.util.List;
import java.util.stream.Collectors;

/** A booking graph as a page of the documentation. */
final class BookingGraphDocument {

    private BookingGraphDocument() {}

    static String of(BookingGraph graph) {
        return """
            # Booking graph `%s`

            <!-- Made from BookingGraph by BookingGraphTest; rewrite with -Dgolden.update=true. -->

            %s
            ```mermaid
            stateDiagram-v2
            %s```

            | From | Action | Actor | To | Note |
            |---|---|---|---|---|
            %s
            Actors: O owner, C customer, A integrator (who may do whatever owner or customer may), S the clock or what follows by itself.

            | State | Flag `completed` | Keeps others from the slot or seat | What the API may do |
            |---|---|---|---|
            %s\
            """.formatted(graph, hold(graph), diagram(graph), transitions(graph), states(graph));
    }

    private static String hold(BookingGraph graph) {
        return graph.hold()
                .map(hold -> "Waits " + hold.toSeconds() + " seconds, unless said otherwise, before the clock acts.\n")
                .orElse("");
    }

    private static String diagram(BookingGraph graph) {
        return lines(graph.transitions().stream()
                .map(line ->
                        "    %s --> %s: %s".formatted(line.starts() ? "[*]" : line.from(), line.to(), line.action()))
                .toList());
    }

    private static String transitions(BookingGraph graph) {
        return lines(graph.transitions().stream()
                .map(line -> "| %s | `%s` | %s | `%s` | %s |"
                        .formatted(
                                line.starts() ? "(new)" : "`" + line.from() + "`",
                                line.action(),
                                actors(line),
                                line.to(),
                                line.note()))
                .toList());
    }

    private static String actors(Transition line) {
        return line.actors().stream()
                .map(actor ->
                        actor == BookingActor.INTEGRATOR ? "A" : actor.name().substring(0, 1))
                .collect(Collectors.joining("/"));
    }

    private static String states(BookingGraph graph) {
        return lines(graph.states().stream()
                .map(state -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                state,
                                graph.ends(state),
                                graph.blocks(state) ? "yes" : "no",
                                graph.actions(state, BookingActor.INTEGRATOR).stream()
                                        .map(action -> "`" + action + "`")
                                        .collect(Collectors.joining(", "))))
                .toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
