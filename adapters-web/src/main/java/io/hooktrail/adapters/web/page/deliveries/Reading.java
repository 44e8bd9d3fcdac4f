package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.ASKED;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.CATEGORY;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.CODE;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.FAILURE;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.FROM;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.LEFT;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.OPEN;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.REFUSED;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.RETRIED;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.SORT;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.STATE;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.STATUS;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TEST;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TEXT;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TICKED;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TO;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.WEBHOOK;

import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands a query. What of it is nonsense is dropped and named, so that a link that was mistyped still shows something. */
final class Reading {

    private static final Predicate<String> COUNT = Pattern.compile("[0-9]{1,6}").asMatchPredicate();

    private final Sense sense = new Sense();
    private final AttemptsQuery query;
    private final ZoneId zone;
    private final Set<String> types;

    /**
     * A query that was understood.
     *
     * @param query without what was dropped
     */
    record Understood(AttemptsQuery query, DeliveryFilter filter, DeliverySort sort, Sense sense) {}

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
        var _ = read(ASKED, AttemptKey::parse);
        var _ = read(RETRIED, only(COUNT));
        var _ = read(LEFT, only(COUNT));
        var _ = read(REFUSED, only(Notice.REFUSALS::contains));
        var _ = read(TICKED, only("all"::equals));
        return new Understood(query.kept(sense), filter, sort, sense);
    }

    private DeliveryFilter filter() {
        Optional<String> type = read(CATEGORY, only(types::contains));
        Optional<BookingStates.State> state = read(STATE, this::state);
        return new DeliveryFilter(
                Set.of(),
                read(STATUS, Reading::statuses).orElse(Set.of()),
                state.map(_ -> EntityTypes.BOOKING).or(() -> type).stream().collect(Collectors.toSet()),
                state.flatMap(BookingStates.State::name).stream().collect(Collectors.toSet()),
                state.map(BookingStates.State::graph).stream().collect(Collectors.toSet()),
                read(WEBHOOK, Sense.id(WebhookId::of)).stream().collect(Collectors.toSet()),
                null,
                read(CODE, CodeRange::parse).stream().collect(Collectors.toSet()),
                read(FAILURE, Sense.id(FailureClass::valueOf)).stream().collect(Collectors.toSet()),
                null,
                null,
                read(TEST, Sense::bool).orElse(null),
                read(FROM, day -> start(day, 0)).orElse(null),
                read(TO, day -> start(day, 1)).orElse(null),
                read(TEXT, Sense::words).orElse(null));
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

    private Optional<Instant> start(String day, int later) {
        return Sense.day(day).map(it -> it.plusDays(later).atStartOfDay(zone).toInstant());
    }

    private static Function<String, Optional<String>> only(Predicate<String> known) {
        return text -> Optional.of(text).filter(known);
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reader) {
        return sense.of(name, query.get(name), reader);
    }
}
