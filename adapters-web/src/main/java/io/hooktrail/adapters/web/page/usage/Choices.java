package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the filters offer.
 *
 * @param types the fifteen documented ones (MT-23)
 * @param moreTypes bookings, and what else the account has
 * @param actions the thirteen documented ones (MT-24)
 * @param moreActions those of its other types
 */
record Choices(List<Choice> types, List<Choice> moreTypes, List<Choice> actions, List<Choice> moreActions) {

    /** Nothing at all. */
    static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of());

    /** One of them. */
    record Choice(String value, String label) {

        static Choice of(String name) {
            return new Choice(name, Words.title(name));
        }
    }

    static Choices of(EventTypeCatalogue catalogue, AccountId account) {
        List<EntityType> known =
                catalogue.list(account).stream().map(CatalogueEntry::type).toList();
        List<String> types =
                EntityTypes.ofMatrix().stream().map(EntityType::name).toList();
        List<String> actions = EntityTypes.actionsOfMatrix();
        Stream<String> further =
                Stream.concat(Stream.of(EntityTypes.BOOKING), known.stream().map(EntityType::name));
        Stream<String> furtherActions = known.stream().flatMap(type -> type.actions().stream());
        return new Choices(choices(types), others(further, types), choices(actions), others(furtherActions, actions));
    }

    /** The type of this name, if it is offered. */
    Optional<String> type(String name) {
        return offered(name, types, moreTypes);
    }

    /** The action of this name, if it is offered. */
    Optional<String> action(String name) {
        return offered(name, actions, moreActions);
    }

    private static Optional<String> offered(String name, List<Choice> some, List<Choice> more) {
        return Stream.concat(some.stream(), more.stream())
                .map(Choice::value)
                .filter(name::equals)
                .findFirst();
    }

    private static List<Choice> choices(List<String> names) {
        return names.stream().map(Choice::of).toList();
    }

    private static List<Choice> others(Stream<String> names, List<String> known) {
        var left = new ArrayList<>(names.distinct().toList());
        left.removeAll(known);
        return choices(left);
    }
}
