package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of the page: the newest event first. */
@Component
class ActivityList {

    private static final int ROWS = 25;
    private static final PageRequest ANY = new PageRequest(1, null);

    private final History history;
    private final ActivityRows rows;

    ActivityList(History history, ActivityRows rows) {
        this.history = history;
        this.rows = rows;
    }

    /** The list without one of its filters. */
    record Without(String name, String url) {}

    void addTo(Model model, Visit visit) {
        Reading read = Reading.of(visit.query(), visit.zone());
        Page<HistoryEntry> page = read.sense()
                .page(read.query().get(Sense.CURSOR), cursor -> page(visit, read, new PageRequest(ROWS, cursor)));
        Visit understood = visit.at(read.query().kept(read.sense()));
        addRows(model, understood, withOpen(understood, page, read));
        model.addAttribute("next", turned(understood, page.next()));
        model.addAttribute("previous", turned(understood, page.previous()));
        model.addAttribute("dropped", read.sense().dropped());
        model.addAttribute("kinds", Kinds.all());
        model.addAttribute("removing", page.items().isEmpty() ? removing(understood) : List.of());
    }

    void addRow(Model model, Visit visit, long position) {
        HistoryEntry entry = history.find(visit.caller().scope(), position)
                .orElseThrow(() -> new Rejected(new EventNotThere(position)));
        addRows(model, visit.at(Reading.of(visit.query(), visit.zone()).query()), List.of(entry));
    }

    private void addRows(Model model, Visit visit, List<HistoryEntry> entries) {
        model.addAttribute("rows", rows.of(visit, entries));
        model.addAttribute("query", visit.query());
        model.addAttribute("zone", visit.zone().getId());
    }

    /** What is open is there also where the filter or the page leaves it out: somebody may have mailed it. */
    private List<HistoryEntry> withOpen(Visit visit, Page<HistoryEntry> page, Reading read) {
        var entries = new ArrayList<>(page.items());
        read.open()
                .filter(position -> entries.stream().noneMatch(entry -> entry.position() == position))
                .flatMap(position -> history.find(visit.caller().scope(), position))
                .ifPresent(entries::addFirst);
        return entries;
    }

    private Page<HistoryEntry> page(Visit visit, Reading read, PageRequest page) {
        return history.list(visit.caller().scope(), read.filter(), page);
    }

    /** Where nothing is found: the filters of which each alone is to blame. */
    private List<Without> removing(Visit visit) {
        return ActivityQuery.FILTERS.stream()
                .filter(visit.query().parts()::containsKey)
                .map(name ->
                        new Without(name, visit.query().filteredBy(name, null).url()))
                .filter(without -> isAnyWithout(visit, without.name()))
                .toList();
    }

    private boolean isAnyWithout(Visit visit, String filter) {
        Reading read = Reading.of(visit.query().filteredBy(filter, null), visit.zone());
        return !page(visit, read, ANY).items().isEmpty();
    }

    private static @Nullable String turned(Visit visit, @Nullable String cursor) {
        return cursor == null ? null : visit.query().at(cursor).url();
    }
}
