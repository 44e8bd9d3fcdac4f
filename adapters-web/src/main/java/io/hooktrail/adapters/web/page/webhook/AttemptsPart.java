package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.Rejected;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was sent to the webhook, the newest first. */
@Component
class AttemptsPart implements DetailPart {

    private static final int ROWS = 12;

    private final DeliveryLog log;

    AttemptsPart(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public void addTo(Model model, Detail detail) {
        Page<AttemptView> page = attempts(detail, detail.query().cursor());
        model.addAttribute(
                "attempts",
                page.items().stream()
                        .map(view -> AttemptRow.of(view, detail.reader()))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("previous", page.previous());
    }

    /** The first page for a cursor that is none of this list. */
    private Page<AttemptView> attempts(Detail detail, @Nullable String cursor) {
        var filter = DeliveryFilter.ALL.withWebhooks(Set.of(detail.webhook().id()));
        try {
            return log.attempts(detail.caller().scope(), filter, DeliverySort.NEWEST, new PageRequest(ROWS, cursor));
        } catch (Rejected unreadable) {
            if (cursor == null) {
                throw unreadable;
            }
            return attempts(detail, null);
        }
    }
}
