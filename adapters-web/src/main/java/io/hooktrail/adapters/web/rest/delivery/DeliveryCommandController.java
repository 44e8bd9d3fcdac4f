package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people may ask of one delivery. */
@RestController
@RequestMapping("/v1/deliveries/{id}")
class DeliveryCommandController {

    private final DeliveryLog log;
    private final DeliveryRequests requests;

    DeliveryCommandController(DeliveryLog log, DeliveryRequests requests) {
        this.log = log;
        this.requests = requests;
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RetryResponse retry(
            Caller caller,
            @PathVariable DeliveryId id,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable RetryRequest asked) {
        mustSee(caller, id);
        boolean force = asked != null && asked.force();
        return new RetryResponse(requests.retry(id, AttemptTrigger.MANUAL, force, caller.requester(), key));
    }

    /** Asking twice is asking once, with a key or without. */
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryResponse cancel(Caller caller, @PathVariable DeliveryId id) {
        mustSee(caller, id);
        requests.cancel(id, caller.requester());
        return log.find(caller.scope(), id).map(DeliveryResponse::of).orElseThrow(() -> notFound(id));
    }

    private void mustSee(Caller caller, DeliveryId id) {
        if (log.find(caller.scope(), id).isEmpty()) {
            throw notFound(id);
        }
    }

    private static Rejected notFound(DeliveryId id) {
        return new Rejected(new DeliveryNotFound(id));
    }
}
