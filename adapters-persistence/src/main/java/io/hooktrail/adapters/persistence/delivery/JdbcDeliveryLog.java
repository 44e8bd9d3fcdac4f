package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The delivery log on the tables {@code delivery}, {@code attempt} and {@code attempt_exchange}. */
@Component
class JdbcDeliveryLog implements DeliveryLog {

    private final WebhookNames webhooks;
    private final Subjects subjects;
    private final Candidates candidates;
    private final Places places;
    private final DeliveryViews views;
    private final ExchangeLog exchanges;

    JdbcDeliveryLog(
            WebhookNames webhooks,
            Subjects subjects,
            Candidates candidates,
            Places places,
            DeliveryViews views,
            ExchangeLog exchanges) {
        this.webhooks = webhooks;
        this.subjects = subjects;
        this.candidates = candidates;
        this.places = places;
        this.views = views;
        this.exchanges = exchanges;
    }

    @Override
    public Page<DeliveryView> deliveries(
            AccountScope scope, DeliveryFilter filter, DeliverySort sort, PageRequest page) {
        Page<Place> found = places.ofDeliveries(query(scope, filter, candidates.of(scope, filter)), sort, page);
        return views.deliveries(found);
    }

    @Override
    public Page<AttemptView> attempts(AccountScope scope, DeliveryFilter filter, DeliverySort sort, PageRequest page) {
        Page<Place> found = places.ofAttempts(query(scope, filter, null), sort, page);
        return views.attempts(found);
    }

    @Override
    public long count(AccountScope scope, DeliveryFilter filter) {
        return places.count(query(scope, filter, candidates.of(scope, filter)));
    }

    @Override
    public Optional<DeliveryView> find(AccountScope scope, DeliveryId delivery) {
        return views.delivery(scope, delivery);
    }

    @Override
    public List<AttemptDetail> attemptsOf(AccountScope scope, DeliveryId delivery) {
        return views.delivery(scope, delivery)
                .map(found -> exchanges.of(found, views.attemptsOf(delivery)))
                .orElse(List.of());
    }

    @Override
    public Optional<DeliveryPayload> payload(AccountScope scope, DeliveryId delivery) {
        return views.delivery(scope, delivery).map(exchanges::payload);
    }

    private DeliveryQuery query(AccountScope scope, DeliveryFilter filter, @Nullable Set<UUID> few) {
        String text = filter.text();
        Set<UUID> named = text == null ? Set.of() : webhooks.named(scope, text);
        @Nullable Set<UUID> allowed = webhooks.allowed(scope, filter);
        var lanes = new Lanes(allowed, named, allowed == null ? subjects.allowed(scope, filter) : null);
        return new DeliveryQuery(scope, filter, lanes, few);
    }
}
