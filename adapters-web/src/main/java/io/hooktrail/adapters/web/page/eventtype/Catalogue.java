package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The types of an account, under the headings of the page. */
@Component
class Catalogue {

    private static final Set<String> OF_MATRIX =
            EntityTypes.ofMatrix().stream().map(EntityType::name).collect(Collectors.toUnmodifiableSet());

    private final EventTypeCatalogue types;

    Catalogue(EventTypeCatalogue types) {
        this.types = types;
    }

    /**
     * A type as a line.
     *
     * @param asking how many webhooks ask for it; null if that is not for whoever looks
     * @param sent how often it was sent; null likewise
     */
    record Row(
            Listed type,
            String label,
            @Nullable Integer asking,
            @Nullable Long sent) {

        static Row of(Listed type, Known known) {
            return new Row(
                    type,
                    Words.title(type.name()),
                    known.webhooks()
                            .map(webhooks ->
                                    Asking.forAnyOf(type.subjects(), webhooks).size())
                            .orElse(null),
                    known.sent()
                            .map(sent -> type.actions().stream()
                                    .mapToLong(action -> sent.getOrDefault(type.name() + "." + action, 0L))
                                    .sum())
                            .orElse(null));
        }
    }

    /** Types under a heading: a key of the messages. */
    record Group(String heading, List<Row> rows) {}

    List<Group> groups(AccountId account, Known known) {
        List<Row> rows = all(account).map(type -> Row.of(type, known)).toList();
        return Stream.of("custom", "bookings", "matrix", "further")
                .map(heading -> new Group(
                        heading,
                        rows.stream()
                                .filter(row -> heading(row.type()).equals(heading))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    Optional<Listed> find(AccountId account, String name) {
        return all(account).filter(type -> type.name().equals(name)).findFirst();
    }

    private Stream<Listed> all(AccountId account) {
        return Stream.concat(
                Stream.of(Listed.bookings()), types.list(account).stream().map(Listed::of));
    }

    private static String heading(Listed type) {
        if (type.custom()) {
            return "custom";
        }
        if (type.booking()) {
            return "bookings";
        }
        return OF_MATRIX.contains(type.name()) ? "matrix" : "further";
    }
}
