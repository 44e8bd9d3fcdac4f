package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Retries the deliveries that somebody ticked: at most a page of them. What cannot be retried is counted, and left alone. */
@Component
class SelectedRetries {

    private static final int MOST = 200;

    private final DeliveryLog log;
    private final DeliveryRequests requests;

    SelectedRetries(DeliveryLog log, DeliveryRequests requests) {
        this.log = log;
        this.requests = requests;
    }

    /** Answers the list, which tells how many it were. */
    AttemptsQuery retry(Caller caller, List<DeliveryId> chosen, AttemptsQuery query) {
        List<DeliveryId> distinct = chosen.stream().distinct().limit(MOST).toList();
        long retried = distinct.stream().filter(id -> retried(caller, id)).count();
        return query.with(AttemptsQuery.RETRIED, Long.toString(retried))
                .with(AttemptsQuery.LEFT, Long.toString(distinct.size() - retried));
    }

    private boolean retried(Caller caller, DeliveryId id) {
        if (log.find(caller.scope(), id).isEmpty()) {
            return false;
        }
        try {
            var _ = requests.retry(id, AttemptTrigger.BULK, false, caller.requester(), null);
            return true;
        } catch (Rejected _) {
            return false; // It succeeded meanwhile, or an attempt is on its way: neither wants another one.
        }
    }
}
