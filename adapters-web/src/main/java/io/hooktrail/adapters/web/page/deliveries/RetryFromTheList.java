package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryRequests;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection;
import io.hooktrail.domain.delivery.DeliveryRejection.AlreadyDelivered;
import io.hooktrail.domain.delivery.DeliveryRejection.AttemptInFlight;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.hooktrail.domain.delivery.DeliveryRejection.NotPossibleNow;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for another attempt, and leads back to the list, which tells what became of it (GKM-23). */
@Controller
class RetryFromTheList {

    private final DeliveryLog log;
    private final DeliveryRequests requests;

    RetryFromTheList(DeliveryLog log, DeliveryRequests requests) {
        this.log = log;
        this.requests = requests;
    }

    @PostMapping(AttemptsQuery.PATH + "/{id}/retry")
    String retry(
            Caller caller,
            @PathVariable DeliveryId id,
            @RequestParam(name = "force", defaultValue = "false") boolean force,
            @RequestParam Map<String, String> parameters) {
        DeliveryView delivery = log.find(caller.scope(), id).orElseThrow(() -> new Rejected(new DeliveryNotFound(id)));
        AttemptsQuery list = AttemptsQuery.of(parameters).list();
        return "redirect:" + outcome(caller, delivery, force, list).url();
    }

    private AttemptsQuery outcome(Caller caller, DeliveryView delivery, boolean force, AttemptsQuery list) {
        try {
            int number = requests.retry(delivery.id(), AttemptTrigger.MANUAL, force, caller.requester(), null);
            return asked(list, delivery, number);
        } catch (Rejected refused) {
            if (refused.rejection() instanceof DeliveryRejection rejection) {
                return asked(list, delivery, Math.max(1, delivery.attempts()))
                        .with(AttemptsQuery.REFUSED, why(rejection));
            }
            throw refused;
        }
    }

    private static AttemptsQuery asked(AttemptsQuery list, DeliveryView delivery, int number) {
        return list.with(AttemptsQuery.ASKED, new AttemptKey(delivery.id(), number).toString());
    }

    private static String why(DeliveryRejection rejection) {
        return switch (rejection) {
            case AlreadyDelivered _ -> "delivered";
            case AttemptInFlight _ -> "in-flight";
            case DeliveryNotFound _, NotPossibleNow _ -> "not-now";
        };
    }
}
