package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.adapters.web.page.deliveries.Reading.Understood;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityTypes;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of the page: one line for each attempt (GKM-07). */
@Component
class AttemptsList {

    private static final int ROWS = 50;
    private static final PageRequest ANY = new PageRequest(1, null);

    private final DeliveryLog log;
    private final EventTypeCatalogue catalogue;
    private final GivenFilters given;
    private final InstantSource clock;

    AttemptsList(DeliveryLog log, EventTypeCatalogue catalogue, GivenFilters given, InstantSource clock) {
        this.log = log;
        this.catalogue = catalogue;
        this.given = given;
        this.clock = clock;
    }

    /** A category of events. */
    record Choice(String value, String label) {}

    /** The list without one of its filters. */
    record Without(String name, String url) {}

    /** Answers what was understood of the query. */
    AttemptsQuery addTo(Model model, Visit asked) {
        var told = asked.clock(clock.instant());
        Understood read = read(asked);
        Page<AttemptView> page = read.sense().page(read.query().get(AttemptsQuery.CURSOR), at -> page(asked, read, at));
        Visit visit = asked.at(read.query().kept(read.sense()));
        model.addAttribute("query", visit.query());
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(attempt -> AttemptLine.of(attempt, visit.query(), told))
                        .toList());
        model.addAttribute("stream", visit.query().streamUrl(told.now()));
        model.addAttribute("next", turned(visit.query(), page.next()));
        model.addAttribute("previous", turned(visit.query(), page.previous()));
        model.addAttribute("columns", Column.all(visit.query(), read.sort()));
        model.addAttribute(
                "categories",
                types(asked.account().id()).stream()
                        .map(type -> new Choice(type, Words.title(type)))
                        .toList());
        model.addAttribute("graphs", BookingStates.all());
        model.addAttribute("dropped", read.sense().dropped());
        given.addTo(model, visit);
        model.addAttribute("removing", page.items().isEmpty() ? removing(visit) : List.of());
        boolean byTime = read.sort() == DeliverySort.NEWEST || read.sort() == DeliverySort.OLDEST;
        model.addAttribute("sorted", byTime ? null : DeliveryLog.SORTED);
        model.addAttribute("zone", asked.account().timeZone().getId());
        return visit.query();
    }

    /** What a query means here. */
    Understood read(Visit visit) {
        return Reading.of(
                visit.query(), visit.account().timeZone(), types(visit.account().id()));
    }

    private Page<AttemptView> page(Visit visit, Understood read, @Nullable String cursor) {
        return log.attempts(visit.caller().scope(), read.filter(), read.sort(), new PageRequest(ROWS, cursor));
    }

    /** Where nothing is found: the filters of which each alone is to blame. */
    private List<Without> removing(Visit visit) {
        return AttemptsQuery.FILTERS.stream()
                .filter(visit.query().parts()::containsKey)
                .filter(name -> isAnyWithout(visit, name))
                .map(name -> new Without(name, visit.query().dropping(name).url()))
                .toList();
    }

    private boolean isAnyWithout(Visit visit, String filter) {
        Understood read = read(visit.at(visit.query().dropping(filter)));
        return !log.attempts(visit.caller().scope(), read.filter(), read.sort(), ANY)
                .items()
                .isEmpty();
    }

    private Set<String> types(AccountId account) {
        Set<String> types = new LinkedHashSet<>(Set.of(EntityTypes.BOOKING));
        catalogue.list(account).forEach(entry -> types.add(entry.type().name()));
        return types;
    }

    private static @Nullable String turned(AttemptsQuery query, @Nullable String cursor) {
        return cursor == null ? null : query.at(cursor).url();
    }
}
