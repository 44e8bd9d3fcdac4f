package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.Page;
import io.hooktrail.application.delivery.DeliveryChanges;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the event store along its primary key: writers do nothing for it. */
@Component
class JdbcDeliveryChanges implements DeliveryChanges {

    private static final String HEAD = "select coalesce(max(global_index), 0) from domain_event";

    private static final String AFTER = """
        select global_index, aggregate_identifier from domain_event
        where global_index > :position and type = 'delivery' order by global_index limit :limit\
        """;

    private final JdbcClient sql;
    private final DeliveryViews views;

    JdbcDeliveryChanges(JdbcClient sql, DeliveryViews views) {
        this.sql = sql;
        this.views = views;
    }

    @Override
    public long head() {
        return sql.sql(HEAD).query(Long.class).single();
    }

    @Override
    public List<Change> after(long position, int limit) {
        return sql.sql(AFTER)
                .param("position", position)
                .param("limit", limit)
                .query((row, number) ->
                        new Change(row.getLong("global_index"), DeliveryId.of(row.getString("aggregate_identifier"))))
                .list();
    }

    @Override
    public List<DeliveryView> views(Collection<DeliveryId> deliveries) {
        List<Place> places = deliveries.stream()
                .map(delivery -> new Place("", Place.UNSENT, delivery.value(), 0))
                .toList();
        return views.deliveries(new Page<>(places, null, null)).items();
    }
}
