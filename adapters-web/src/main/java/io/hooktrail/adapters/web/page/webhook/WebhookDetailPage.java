package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryView.LastAttempt;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one webhook (TM-20). */
@Controller
class WebhookDetailPage {

    private final WebhookKeys keys;
    private final DetailModel detail;
    private final DeliveryLog log;

    WebhookDetailPage(WebhookKeys keys, DetailModel detail, DeliveryLog log) {
        this.keys = keys;
        this.detail = detail;
        this.log = log;
    }

    @GetMapping("/webhooks/{id}")
    String show(Caller caller, @PathVariable WebhookId id, DetailQuery query, Locale locale, Model model) {
        detail.addTo(model, caller, keys.find(caller, id), query, locale);
        addOutcome(model, caller, query.testDelivery());
        return "webhook/detail";
    }

    /** How far a test has come; the page asks until it is known. */
    @GetMapping("/webhooks/{id}/tests/{delivery}")
    String test(
            Caller caller, @PathVariable WebhookId id, @PathVariable DeliveryId delivery, Locale locale, Model model) {
        WebhookView webhook = keys.find(caller, id);
        addOutcome(model, caller, Optional.of(delivery));
        if (model.containsAttribute("outcome")) {
            detail.addTo(model, caller, webhook, new DetailQuery(null, delivery.toString(), null), locale);
        } else {
            model.addAttribute("webhook", webhook).addAttribute("test", delivery.toString());
        }
        return "webhook/test :: outcome";
    }

    /**
     * What came of a test.
     *
     * @param took in milliseconds; null if it is not known
     */
    record TestOutcome(
            boolean delivered, String outcome, @Nullable Long took) {}

    private void addOutcome(Model model, Caller caller, Optional<DeliveryId> test) {
        test.flatMap(id -> log.find(caller.scope(), id))
                .map(DeliveryView::lastAttempt)
                .map(WebhookDetailPage::outcome)
                .ifPresent(outcome -> model.addAttribute("outcome", outcome));
    }

    private static TestOutcome outcome(LastAttempt last) {
        return new TestOutcome(
                last.failure() == null,
                AttemptRow.outcome(last.code(), last.failure()),
                last.took() == null ? null : last.took().toMillis());
    }
}
