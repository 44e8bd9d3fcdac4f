package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.CATEGORY;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.FROM;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.OPEN;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.SORT;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.STATE;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.STATUS;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TO;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.WEBHOOK;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands a query. What of it is nonsense is dropped and named, so that a link that was mistyped still shows something. */
final class Reading {

    private final List<Dropped> dropped = new ArrayList<>();
    private final ZoneId zone;
    private final Set<String> types;
    private AttemptsQuery query;

    /** A part of a query that asked for nothing there is. */
    record Dropped(String name, String value) {}

    /**
     * A query that was understood.
     *
     * @param query without what was dropped
     */
    record Understood(AttemptsQuery query, DeliveryFilter filter, DeliverySort sort, List<Dropped> dropped) {}

    private Reading(AttemptsQuery query, ZoneId zone, Set<String> types) {
        this.query = query;
        this.zone = zone;
        this.types = types;
    }

    /**
     * Reads it.
     *
     * @param zone whose days are meant
     * @param types the categories there are
     */
    static Understood of(AttemptsQuery query, ZoneId zone, Set<String> types) {
        return new Reading(query, zone, types).understood();
    }

    private Understood understood() {
        DeliverySort sort = read(SORT, DeliverySort::named).orElse(DeliverySort.NEWEST);
        DeliveryFilter filter = filter();
        var _ = read(OPEN, AttemptKey::parse);
        return new Understood(query, filter, sort, List.copyOf(dropped));
    }

    private DeliveryFilter filter() {
        Optional<String> type = read(CATEGORY, name -> Optional.of(name).filter(types::contains));
        Optional<BookingStates.State> state = read(STATE, this::state);
        return new DeliveryFilter(
                Set.of(),
                read(STATUS, Reading::statuses).orElse(Set.of()),
                state.map(_ -> EntityTypes.BOOKING).or(() -> type).stream().collect(Collectors.toSet()),
                state.flatMap(BookingStates.State::name).stream().collect(Collectors.toSet()),
                state.map(BookingStates.State::graph).stream().collect(Collectors.toSet()),
                read(WEBHOOK, Reading::webhook).stream().collect(Collectors.toSet()),
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                read(FROM, day -> start(day, 0)).orElse(null),
                read(TO, day -> start(day, 1)).orElse(null),
                query.get(AttemptsQuery.TEXT));
    }

    /** Bookings alone have states. */
    private Optional<BookingStates.State> state(String text) {
        @Nullable String category = query.get(CATEGORY);
        return category == null || category.equals(EntityTypes.BOOKING) ? BookingStates.parse(text) : Optional.empty();
    }

    /** What is not known to have succeeded counts as failed (GKM-10, GKM-16). */
    private static Optional<Set<AttemptStatus>> statuses(String text) {
        return AttemptStatus.named(text).map(status -> switch (status) {
            case SUCCESS -> Set.of(AttemptStatus.SUCCESS);
            case FAILED, UNKNOWN -> Set.of(AttemptStatus.FAILED, AttemptStatus.UNKNOWN);
        });
    }

    private static Optional<WebhookId> webhook(String text) {
        try {
            return Optional.of(WebhookId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private Optional<Instant> start(String day, int later) {
        try {
            return Optional.of(
                    LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant());
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
