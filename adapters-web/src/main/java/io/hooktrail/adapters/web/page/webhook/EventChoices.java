package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What events a form offers (TM-18, TK-03): each type with its actions, each booking graph with its states, all of either.
 *
 * @param everything whether all there is and will be is chosen
 * @param others what is chosen and no longer offered
 */
record EventChoices(boolean everything, List<Section> sections, List<Choice> others) {

    private static final String EVERYTHING = "*";

    /**
     * Types that belong together.
     *
     * @param name the end of its key in the messages
     * @param chosen how many boxes are ticked
     * @param open whether it is shown at once
     */
    record Section(String name, List<Line> lines, long chosen, boolean open) {}

    /**
     * A type or a graph.
     *
     * @param all asks for whatever happens to it
     */
    record Line(String label, Choice all, List<Choice> actions) {}

    /** One box. */
    record Choice(String value, String label, boolean chosen) {}

    static EventChoices of(EventTypeCatalogue catalogue, AccountId account, Collection<String> chosen) {
        var wanted = new HashSet<>(chosen);
        Set<String> documented =
                EntityTypes.ofMatrix().stream().map(EntityType::name).collect(Collectors.toSet());
        List<EntityType> known =
                catalogue.list(account).stream().map(CatalogueEntry::type).toList();
        var sections = List.of(
                section("bookings", bookings(wanted), true),
                section("documented", types(known.stream().filter(it -> documented.contains(it.name())), wanted), true),
                section("more", types(known.stream().filter(it -> !documented.contains(it.name())), wanted), false));
        return new EventChoices(wanted.contains(EVERYTHING), sections, others(wanted, sections));
    }

    private static Section section(String name, List<Line> lines, boolean open) {
        long chosen = boxes(lines).filter(Choice::chosen).count();
        return new Section(name, lines, chosen, open || chosen > 0);
    }

    private static Stream<Choice> boxes(Collection<Line> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line.all()), line.actions().stream()));
    }

    private static List<Line> types(Stream<EntityType> types, Set<String> chosen) {
        return types.map(type -> line(
                        Words.title(type.name()),
                        type.name(),
                        Stream.concat(type.actions().stream(), type.optional().stream()),
                        chosen))
                .toList();
    }

    private static List<Line> bookings(Set<String> chosen) {
        var lines = new ArrayList<Line>();
        lines.add(line(
                "Any graph",
                EntityTypes.BOOKING,
                Stream.of(BookingState.values()).map(Object::toString),
                chosen));
        for (BookingGraph graph : BookingGraph.values()) {
            lines.add(line(
                    Words.title(graph.toString()),
                    EntityTypes.BOOKING + "[" + graph + "]",
                    graph.states().stream().map(Object::toString),
                    chosen));
        }
        return List.copyOf(lines);
    }

    private static Line line(String label, String prefix, Stream<String> actions, Set<String> chosen) {
        return new Line(
                label,
                choice(prefix + ".*", label, chosen),
                actions.map(action -> choice(prefix + "." + action, Words.title(action), chosen))
                        .toList());
    }

    private static Choice choice(String value, String label, Set<String> chosen) {
        return new Choice(value, label, chosen.contains(value));
    }

    private static List<Choice> others(Set<String> chosen, List<Section> sections) {
        Set<String> offered = sections.stream()
                .flatMap(section -> boxes(section.lines()))
                .map(Choice::value)
                .collect(Collectors.toSet());
        return chosen.stream()
                .filter(value -> !value.equals(EVERYTHING) && !offered.contains(value))
                .sorted()
                .map(value -> new Choice(value, value, true))
                .toList();
    }
}
