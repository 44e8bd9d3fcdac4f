package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.EventUnknown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events that an account's webhooks may ask for, as data.
 *
 * @param actions what can happen to things of each type; for bookings every state of every graph
 * @param states the states of each booking graph
 * @param typeAliases other names of types, each with the canonical one
 */
public record EventCatalogue(
        Map<String, Set<String>> actions, Map<String, Set<String>> states, Map<String, String> typeAliases) {

    /** The type whose events have a graph. */
    public static final String BOOKING = "booking";

    /** Words for the same action in different products (C13). */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("create", "created", "inserted", "creation"),
            List.of("update", "updated"),
            List.of("destroy", "destroyed", "deleted"));

    /** The canonical name of the type; refused with {@link EventUnknown} if there is none. */
    String type(String asked) {
        String type = typeAliases.getOrDefault(asked, asked);
        if (!actions.containsKey(type)) {
            throw new Rejected(EventUnknown.type(asked, actions.keySet()));
        }
        return type;
    }

    /** The graph; only bookings have one. */
    String graph(String type, String asked) {
        if (!type.equals(BOOKING)) {
            throw new Rejected(EventUnknown.graphOfEntity(type));
        }
        if (!states.containsKey(asked)) {
            throw new Rejected(EventUnknown.graph(asked, states.keySet()));
        }
        return asked;
    }

    /** The canonical name of the action, or the state, of that type and graph. */
    String action(String type, @Nullable String graph, String asked) {
        Set<String> known = graph == null ? actions.getOrDefault(type, Set.of()) : states.getOrDefault(graph, Set.of());
        if (known.contains(asked)) {
            return asked;
        }
        return SYNONYMS.stream()
                .filter(words -> words.contains(asked))
                .flatMap(List::stream)
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> new Rejected(EventUnknown.action(type, graph, asked, known)));
    }
}
