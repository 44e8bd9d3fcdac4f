package io.hooktrail.adapters.web.page.history;

import static io.hooktrail.adapters.web.page.history.ActivityQuery.ACTOR;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.FROM;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.ID;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.KIND;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.OPEN;
import static io.hooktrail.adapters.web.page.history.ActivityQuery.TO;

import io.hooktrail.application.history.HistoryFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Understands a query. What of it is nonsense is dropped and named, so that a link that was mistyped still shows something. */
final class Reading {

    private static final Pattern ACTORS = Pattern.compile("[a-z]{1,20}(:[\\x21-\\x7e]{1,100})?");
    private static final Pattern IDS = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");
    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    private final List<Dropped> dropped = new ArrayList<>();
    private final ZoneId zone;
    private ActivityQuery query;

    /** A part of a query that asked for nothing there is. */
    record Dropped(String name, String value) {}

    /**
     * A query that was understood.
     *
     * @param query without what was dropped
     */
    record Understood(ActivityQuery query, HistoryFilter filter, List<Dropped> dropped) {

        /** The place of the event that is unfolded. */
        Optional<Long> open() {
            return Optional.ofNullable(query.get(OPEN)).map(Long::valueOf);
        }

        /** The same without a part that turned out to be nonsense. */
        Understood dropping(String name, String value) {
            var more = new ArrayList<>(dropped);
            more.add(new Dropped(name, value));
            return new Understood(query.with(name, null), filter, List.copyOf(more));
        }
    }

    private Reading(ActivityQuery query, ZoneId zone) {
        this.query = query;
        this.zone = zone;
    }

    /**
     * Reads it.
     *
     * @param zone whose days are meant
     */
    static Understood of(ActivityQuery query, ZoneId zone) {
        return new Reading(query, zone).understood();
    }

    private Understood understood() {
        Optional<String> kind = read(KIND, name -> one(name, Kinds.isStream(name) || Kinds.isEvent(name)));
        var filter = new HistoryFilter(
                kind.filter(Kinds::isStream).orElse(null),
                read(ID, id -> one(id, IDS.matcher(id).matches())).orElse(null),
                kind.filter(Kinds::isEvent).orElse(null),
                read(ACTOR, actor -> one(actor, ACTORS.matcher(actor).matches()))
                        .orElse(null),
                read(FROM, day -> start(day, 0)).orElse(null),
                read(TO, day -> start(day, 1)).orElse(null));
        var _ = read(OPEN, place -> one(place, PLACE.matcher(place).matches()));
        return new Understood(query, filter, List.copyOf(dropped));
    }

    private static Optional<String> one(String text, boolean known) {
        return known ? Optional.of(text) : Optional.empty();
    }

    private Optional<Instant> start(String text, int later) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                    ? Optional.empty()
                    : Optional.of(day.plusDays(later).atStartOfDay(zone).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reader) {
        String text = query.get(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            dropped.add(new Dropped(name, text));
            query = query.with(name, null);
        }
        return value;
    }
}
