package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.Page;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that are shown. The webhook's name and URL are those of now; when an event occurred, the event itself says. */
@Component
class DeliveryViews {

    private static final String DELIVERIES = """
        select d.*, coalesce(w.name, '') as webhook_name, coalesce(w.url, '') as webhook_url,
            coalesce(e.told ->> 'occurred_at', e.told ->> 'at') as occurred_at
        from delivery d left join webhook w on w.id = d.webhook_id left join lateral (
            select convert_from(payload, 'UTF8')::json as told
            from domain_event where event_identifier = d.event_id offset 0) e on true
        where d.id = any(:ids) and d.id between :first and :last\
        """;

    private static final String ATTEMPTS = """
        select a.*, d.event_id, d.entity_id, coalesce(w.name, '') as webhook_name, coalesce(w.url, '') as webhook_url
        from attempt a join delivery d on d.id = a.delivery_id left join webhook w on w.id = a.webhook_id
        where a.delivery_id = any(:ids) and a.delivery_id between :first and :last
          and d.id = any(:ids) and d.id between :first and :last and a.number > 0
        order by a.delivery_id, a.number\
        """;

    private final JdbcClient sql;

    DeliveryViews(JdbcClient sql) {
        this.sql = sql;
    }

    Page<DeliveryView> deliveries(Page<Place> places) {
        Map<UUID, DeliveryView> rows = rows(DELIVERIES, ids(places), ViewRows::delivery)
                .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
        return present(places, place -> rows.get(place.id()));
    }

    Page<AttemptView> attempts(Page<Place> places) {
        record Key(UUID delivery, int number) {}
        Map<Key, AttemptView> rows = rows(ATTEMPTS, ids(places), ViewRows::attempt)
                .collect(
                        Collectors.toMap(view -> new Key(view.delivery().value(), view.number()), Function.identity()));
        return present(places, place -> rows.get(new Key(place.id(), place.number())));
    }

    Optional<DeliveryView> delivery(AccountScope scope, DeliveryId delivery) {
        return rows(DELIVERIES, List.of(delivery.value()), ViewRows::delivery)
                .filter(view -> scope.covers(view.account()))
                .findFirst();
    }

    List<AttemptView> attemptsOf(DeliveryId delivery) {
        return rows(ATTEMPTS, List.of(delivery.value()), ViewRows::attempt).toList();
    }

    private <T> Stream<T> rows(String query, Collection<UUID> ids, RowMapper<T> mapper) {
        if (ids.isEmpty()) {
            return Stream.of();
        }
        IdRange range = IdRange.of(ids);
        return sql
                .sql(query)
                .param("ids", ids.toArray(UUID[]::new))
                .param("first", range.first())
                .param("last", range.last())
                .query(mapper)
                .list()
                .stream();
    }

    private static List<UUID> ids(Page<Place> places) {
        return places.items().stream().map(Place::id).distinct().toList();
    }

    /** Without those that retention took between the two queries. */
    private static <T> Page<T> present(Page<Place> places, Function<Place, @Nullable T> view) {
        List<T> items = places.items().stream()
                .flatMap(place -> Stream.ofNullable(view.apply(place)))
                .toList();
        return new Page<>(items, places.next(), places.previous());
    }
}
