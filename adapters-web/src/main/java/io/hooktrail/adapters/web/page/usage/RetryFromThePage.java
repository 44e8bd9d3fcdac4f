package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for another attempt from the list, and leads back to the line. */
@Controller
class RetryFromThePage {

    private final DeliveryLog log;
    private final UsageAccess access;
    private final DeliveryRequests requests;

    RetryFromThePage(DeliveryLog log, UsageAccess access, DeliveryRequests requests) {
        this.log = log;
        this.access = access;
        this.requests = requests;
    }

    @PostMapping("/usage/deliveries/{id}/retry")
    String retry(Caller caller, @PathVariable DeliveryId id, UsageQuery query) {
        if (log.find(access.scope(caller.scope(), true, null), id).isEmpty()) {
            throw new Rejected(new DeliveryNotFound(id));
        }
        requests.retry(id, AttemptTrigger.MANUAL, false, caller.requester(), null);
        return "redirect:" + query.showing(id.toString()).url() + "#d-" + id;
    }
}
