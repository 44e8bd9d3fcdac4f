package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.DeliverySort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which rows a page of deliveries or attempts has: by keyset, forwards and backwards. */
@Component
class Places {

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    Page<Place> ofDeliveries(DeliveryQuery query, DeliverySort sort, PageRequest page) {
        return page(
                query,
                sort,
                page,
                (direction, fromPlace) -> query.isTimeline(sort)
                        ? Timeline.ofDeliveries(query, direction, fromPlace)
                        : SortedScan.ofDeliveries(query, sort, direction, fromPlace));
    }

    Page<Place> ofAttempts(DeliveryQuery query, DeliverySort sort, PageRequest page) {
        return page(
                query,
                sort,
                page,
                (direction, fromPlace) -> query.isTimeline(sort)
                        ? Timeline.ofAttempts(query, direction, fromPlace)
                        : SortedScan.ofAttempts(query, sort, direction, fromPlace));
    }

    long count(DeliveryQuery query) {
        Direction any = Direction.of(DeliverySort.NEWEST, true);
        String found = query.isTimeline(DeliverySort.NEWEST)
                ? Timeline.ofDeliveries(query, any, false)
                : SortedScan.ofDeliveries(query, DeliverySort.NEWEST, any, false);
        var parameters = parameters(query, null);
        parameters.put("limit", null);
        return sql.sql("select count(*) from (" + found + ") matching")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private interface Statement {
        String of(Direction direction, boolean fromPlace);
    }

    private Page<Place> page(DeliveryQuery query, DeliverySort sort, PageRequest page, Statement statement) {
        Set<UUID> allowed = query.lanes().webhooks();
        if (allowed != null && allowed.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        Place.Start start = Place.Start.of(page.cursor());
        Direction direction = Direction.of(sort, start.side() != Side.BEFORE);
        Map<String, @Nullable Object> parameters = parameters(query, start.place());
        parameters.put("limit", page.limit() + 1);
        List<Place> found = sql.sql(statement.of(direction, start.place() != null))
                .params(parameters)
                .query(Places::place)
                .list();
        return start.side().page(found, page.limit(), (side, place) -> place.cursor(side));
    }

    private static Map<String, @Nullable Object> parameters(DeliveryQuery query, @Nullable Place place) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.putAll(query.onDelivery().parameters());
        parameters.putAll(query.onFirstAttempt().parameters());
        parameters.putAll(query.onEachAttempt().parameters());
        parameters.putAll(query.subjectOfDelivery().parameters());
        parameters.putAll(query.lanes().parameters(query.scope()));
        if (place != null) {
            parameters.put("major", place.major());
            parameters.put("moment", place.moment());
            parameters.put("id", place.id());
            parameters.put("number", place.number());
        }
        return parameters;
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("major"), row.getString("moment"), DeliveryRows.uuid(row, "id"), row.getInt("number"));
    }
}
