package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands what somebody asks of the page. What of it is nonsense is left out and named. */
@Component
class UsageReading {

    private final ChosenAccount chosen;
    private final EventTypeCatalogue types;

    UsageReading(ChosenAccount chosen, EventTypeCatalogue types) {
        this.chosen = chosen;
        this.types = types;
    }

    /** All of a query. */
    Asked read(Caller caller, AccountView account, UsageQuery query, Locale locale) {
        var sense = new Sense();
        AccountScope scope = chosen.scope(caller, query.account(), sense);
        var _ = sense.of("expanded", query.expanded(), Sense.id(DeliveryId::of));
        DeliveryFilter filter = filter(query, account, sense);
        return new Asked(caller, account, scope, query.kept(sense), filter, sense, locale);
    }

    /** Its list, whose days are those of the account. */
    DeliveryFilter filter(UsageQuery query, AccountView account, Sense sense) {
        Choices known = query.type() == null && query.action() == null ? Choices.NONE : Choices.of(types, account.id());
        return new DeliveryFilter(
                sense.of("status", query.status(), UsageReading::statuses).orElse(Set.of()),
                Set.of(),
                one(sense.of("type", query.type(), known::type)),
                one(sense.of("action", query.action(), known::action)),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                sense.of("from", query.from(), start(account, 0)).orElse(null),
                sense.of("to", query.to(), start(account, 1)).orElse(null),
                null);
    }

    /** Several are joined by commas; one that there is not makes nonsense of all. */
    private static Optional<Set<DeliveryStatus>> statuses(String text) {
        List<Optional<DeliveryStatus>> named = Stream.of(text.split(",", -1))
                .map(word -> DeliveryStatus.named(word.strip()))
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? Optional.of(named.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Function<String, Optional<Instant>> start(AccountView account, int later) {
        return text -> Sense.day(text)
                .map(day -> day.plusDays(later).atStartOfDay(account.timeZone()).toInstant());
    }

    private static <T> Set<T> one(Optional<T> value) {
        return value.stream().collect(Collectors.toSet());
    }
}
