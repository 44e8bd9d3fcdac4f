package io.hooktrail.application.delivery;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.List;
import java.util.Optional;

/** Read port: every delivery and every attempt of the webhooks that a caller may see. */
public interface DeliveryLog {

    /** Of what matches, the newest so many are sorted by status or code; older ones are found by a narrower filter. */
    int SORTED = 5_000;

    /** One page of deliveries, one item for each event and webhook (C7). */
    Page<DeliveryView> deliveries(AccountScope scope, DeliveryFilter filter, DeliverySort sort, PageRequest page);

    /** One page of attempts, one item each (C7). */
    Page<AttemptView> attempts(AccountScope scope, DeliveryFilter filter, DeliverySort sort, PageRequest page);

    /** How many deliveries match. Counts them one by one: not for every page. */
    long count(AccountScope scope, DeliveryFilter filter);

    /** One delivery; empty if there is none within the scope. */
    Optional<DeliveryView> find(AccountScope scope, DeliveryId delivery);

    /** Its attempts with what went over the wire, the first one first; none if it is not within the scope. */
    List<AttemptDetail> attemptsOf(AccountScope scope, DeliveryId delivery);

    /** Its request body; empty if there is no such delivery within the scope. */
    Optional<DeliveryPayload> payload(AccountScope scope, DeliveryId delivery);
}
