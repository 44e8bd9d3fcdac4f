package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Actors;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.history.ActivityRow.Actor;
import io.hooktrail.adapters.web.page.history.HistorySubjects.Subject;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes lines of events: who did it, to what, whose it is. Asks once for what several lines share. */
@Component
class ActivityRows {

    private final HistorySubjects subjects;
    private final Actors actors;
    private final Accounts accounts;
    private final InstantSource clock;
    private final JsonMapper json;

    ActivityRows(HistorySubjects subjects, Actors actors, Accounts accounts, InstantSource clock, JsonMapper json) {
        this.subjects = subjects;
        this.actors = actors;
        this.accounts = accounts;
        this.clock = clock;
        this.json = json;
    }

    /** One line an event; the one that the query names is open. */
    List<ActivityRow> of(Visit visit, List<HistoryEntry> entries) {
        Set<AccountId> owners = entries.stream()
                .map(HistoryEntry::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<>(actors.names(visit.caller(), owners));
        owners.stream()
                .filter(owner -> !owner.equals(visit.caller().account()))
                .forEach(owner -> accounts.find(visit.caller().scope(), owner)
                        .ifPresent(account ->
                                names.put(owner.toString(), account.settings().name())));
        var known = new HashMap<String, Subject>();
        Function<HistoryEntry, Subject> subject =
                entry -> known.computeIfAbsent(entry.id(), _ -> subjects.of(visit.caller(), entry));
        return entries.stream()
                .map(entry -> row(visit, entry, subject.apply(entry), names))
                .toList();
    }

    private ActivityRow row(Visit visit, HistoryEntry entry, Subject subject, Map<String, String> names) {
        String place = Long.toString(entry.position());
        boolean open = place.equals(visit.query().get(ActivityQuery.OPEN));
        ActivityQuery toggled = visit.query().with(ActivityQuery.OPEN, open ? null : place);
        return new ActivityRow(
                entry,
                Moment.of(entry.at(), clock.instant(), visit.zone(), visit.locale()),
                subject,
                Actor.of(entry.by().actor(), names),
                nameOf(entry.account(), names),
                toggled.url() + "#e-" + place,
                toggled.url(ActivityQuery.PATH + "/" + place),
                open ? indented(entry) : null);
    }

    private static @Nullable String nameOf(@Nullable AccountId account, Map<String, String> names) {
        return account == null ? null : names.get(account.toString());
    }

    private String indented(HistoryEntry entry) {
        return json.readTree(new String(entry.data().json(), StandardCharsets.UTF_8))
                .toPrettyString();
    }
}
