package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.entity.Vocabulary;
import io.hooktrail.domain.webhook.WebhookRejection.EventUnknown;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events that an account's webhooks may ask for, as data.
 *
 * @param actions what can happen to things of each type; for bookings every state of every graph
 * @param states the states of each booking graph
 */
public record EventCatalogue(Map<String, Set<String>> actions, Map<String, Set<String>> states) {

    /** The canonical name of the type; refused with {@link EventUnknown} if there is none. */
    String type(String asked) {
        return canonical(asked, Vocabulary.type(asked), actions.keySet(), EventUnknown.type(asked, actions.keySet()));
    }

    /** The graph; only bookings have one. */
    String graph(String type, String asked) {
        if (!type.equals(EntityTypes.BOOKING)) {
            throw new Rejected(EventUnknown.graphOfEntity(type));
        }
        return canonical(asked, asked, states.keySet(), EventUnknown.graph(asked, states.keySet()));
    }

    /** The canonical name of the action, or of the state, of that type and graph. */
    String action(String type, @Nullable String graph, String asked) {
        Set<String> known = graph == null ? actions.getOrDefault(type, Set.of()) : states.getOrDefault(graph, Set.of());
        return canonical(asked, Vocabulary.action(asked), known, EventUnknown.action(type, graph, asked, known));
    }

    private static String canonical(String asked, String synonym, Set<String> known, EventUnknown otherwise) {
        if (known.contains(asked)) {
            return asked;
        }
        if (known.contains(synonym)) {
            return synonym;
        }
        throw new Rejected(otherwise);
    }
}
