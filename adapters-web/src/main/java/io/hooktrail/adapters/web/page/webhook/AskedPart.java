package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be asked for from the page of a webhook, and what came of it: a recovery, or a test. */
@Component
class AskedPart implements DetailPart {

    private final BulkRetries recoveries;

    AskedPart(BulkRetries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public void addTo(Model model, Detail detail) {
        model.addAttribute("modes", List.of(RecoveryMode.values()));
        detail.query().testDelivery().ifPresent(id -> model.addAttribute("test", id.toString()));
        detail.query()
                .bulk()
                .flatMap(id -> recoveries.find(detail.caller().scope(), id))
                .ifPresent(found -> model.addAttribute("recovery", found));
    }
}
