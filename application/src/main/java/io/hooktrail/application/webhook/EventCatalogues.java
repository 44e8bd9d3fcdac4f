package io.hooktrail.application.webhook;

import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.EventCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what webhooks of an account may ask for: its entity types, and the states of the booking graphs. */
public final class EventCatalogues {

    private static final Map<String, Set<String>> STATES = Stream.of(BookingGraph.values())
            .collect(Collectors.toUnmodifiableMap(Object::toString, EventCatalogues::states));

    private final EventTypeCatalogue types;

    /** Asks this catalogue for the entity types. */
    public EventCatalogues(EventTypeCatalogue types) {
        this.types = types;
    }

    /** The catalogue of this account as it is now. */
    public EventCatalogue of(AccountId account) {
        var actions = new HashMap<String, Set<String>>();
        types.list(account).stream().map(CatalogueEntry::type).forEach(type -> actions.put(type.name(), actions(type)));
        actions.put(
                EntityTypes.BOOKING,
                STATES.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return new EventCatalogue(actions, STATES);
    }

    // Optional actions may be switched on at any time; a webhook may ask for them before they are.
    private static Set<String> actions(EntityType type) {
        return Stream.concat(type.actions().stream(), type.optional().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> states(BookingGraph graph) {
        return graph.states().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
