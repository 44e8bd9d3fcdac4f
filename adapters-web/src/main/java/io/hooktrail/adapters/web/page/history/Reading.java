package io.hooktrail.adapters.web.page.history;

import static io.hooktrail.adapters.web.page.history.ActivityQuery.ACTOR;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.FROM;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.ID;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.KIND;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.OPEN;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.TO;

import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.history.HistoryFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A query that was understood.
 *
 * @param query without what means nothing
 * @param open the place of the event that is unfolded
 * @param sense what was left out
 */
record Reading(ActivityQuery query, HistoryFilter filter, Optional<Long> open, Sense sense) {

    private static final Pattern ACTORS = Pattern.compile("[a-z]{1,20}(:[\\x21-\\x7e]{1,100})?");
    private static final Pattern IDS = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");

    /**
     * Reads it.
     *
     * @param zone whose days are meant
     */
    static Reading of(ActivityQuery query, ZoneId zone) {
        var sense = new Sense();
        Optional<String> kind =
                sense.of(KIND, query.get(KIND), those(name -> Kinds.isStream(name) || Kinds.isEvent(name)));
        var filter = new HistoryFilter(
                kind.filter(Kinds::isStream).orElse(null),
                sense.of(ID, query.get(ID), those(IDS.asMatchPredicate())).orElse(null),
                kind.filter(Kinds::isEvent).orElse(null),
                sense.of(ACTOR, query.get(ACTOR), those(ACTORS.asMatchPredicate()))
                        .orElse(null),
                sense.of(FROM, query.get(FROM), start(zone, 0)).orElse(null),
                sense.of(TO, query.get(TO), start(zone, 1)).orElse(null));
        Optional<Long> open =
                sense.of(OPEN, query.get(OPEN), those(PLACE.asMatchPredicate())).map(Long::valueOf);
        return new Reading(query.kept(sense), filter, open, sense);
    }

    private static Function<String, Optional<String>> those(Predicate<String> known) {
        return text -> Optional.of(text).filter(known);
    }

    private static Function<String, Optional<Instant>> start(ZoneId zone, int later) {
        return text -> Sense.day(text)
                .map(day -> day.plusDays(later).atStartOfDay(zone).toInstant());
    }
}
