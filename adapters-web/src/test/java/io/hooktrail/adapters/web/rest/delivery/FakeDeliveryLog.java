package io.hooktrail.adapters.web.rest.delivery;

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

/** One delivery in memory; remembers what was asked for. */
final class FakeDeliveryLog implements DeliveryLog {

    DeliveryView delivery;
    List<AttemptDetail> attempts = List.of();
    DeliveryPayload payload;
    DeliveryFilter filter;
    DeliverySort sort;
    AccountScope scope;

    @Override
    public Page<DeliveryView> deliveries(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        remember(asked, by, order);
        return new Page<>(List.of(delivery), "next", null);
    }

    @Override
    public Page<AttemptView> attempts(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        remember(asked, by, order);
        return new Page<>(attempts.stream().map(AttemptDetail::attempt).toList(), null, null);
    }

    private void remember(AccountScope asked, DeliveryFilter by, DeliverySort order) {
        scope = asked;
        filter = by;
        sort = order;
    }

    @Override
    public long count(AccountScope asked, DeliveryFilter by) {
        return 1;
    }

    @Override
    public Optional<DeliveryView> find(AccountScope asked, DeliveryId id) {
        return Optional.of(delivery).filter(view -> view.id().equals(id) && asked.covers(view.account()));
    }

    @Override
    public List<AttemptDetail> attemptsOf(AccountScope asked, DeliveryId id) {
        return find(asked, id).isPresent() ? attempts : List.of();
    }

    @Override
    public Optional<DeliveryPayload> payload(AccountScope asked, DeliveryId id) {
        return find(asked, id).map(view -> payload);
    }
}
