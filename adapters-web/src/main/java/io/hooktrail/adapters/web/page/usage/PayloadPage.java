package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliveryPayload.Available;
import io.hooktrail.application.delivery.DeliveryPayload.Purged;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was sent, as text and nothing else. */
@Controller
class PayloadPage {

    private final DeliveryLog log;
    private final UsageAccess access;

    PayloadPage(DeliveryLog log, UsageAccess access) {
        this.log = log;
        this.access = access;
    }

    @GetMapping("/usage/deliveries/{id}/payload")
    String show(Caller caller, @PathVariable DeliveryId id, Model model) {
        DeliveryPayload payload = log.payload(access.scope(caller.scope(), true, null), id)
                .orElseThrow(() -> new Rejected(new DeliveryNotFound(id)));
        switch (payload) {
            case Available sent -> {
                model.addAttribute("body", new String(sent.body(), StandardCharsets.UTF_8));
                model.addAttribute("version", sent.version().toString());
            }
            case Purged gone -> model.addAttribute("purged", true);
        }
        model.addAttribute("delivery", id.toString());
        return "usage/payload";
    }
}
