package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.FAILURE;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.TEST;
import static io.hooktrail.adapters.web.page.deliveries.AttemptsQuery.WEBHOOK;

import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells which filters a link from elsewhere has set: there is no field for them. */
@Component
class GivenFilters {

    private final Webhooks webhooks;

    GivenFilters(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * One of them.
     *
     * @param value in words
     * @param url the list without it
     */
    record Given(String name, String value, String url) {}

    void addTo(Model model, Visit visit) {
        AttemptsQuery query = visit.query();
        model.addAttribute(
                "given",
                AttemptsQuery.GIVEN.stream()
                        .filter(query.parts()::containsKey)
                        .map(name -> new Given(
                                name, words(visit, name), query.dropping(name).url()))
                        .toList());
    }

    private String words(Visit visit, String name) {
        String value = Objects.requireNonNull(visit.query().get(name));
        return switch (name) {
            case WEBHOOK ->
                webhooks.find(visit.caller().scope(), WebhookId.of(value))
                        .map(WebhookView::name)
                        .orElse(value);
            case FAILURE -> words(FailureClass.valueOf(value));
            case TEST -> value.equals("true") ? "alone" : "left out";
            default -> value;
        };
    }

    private static String words(FailureClass failure) {
        return failure == FailureClass.HTTP_STATUS
                ? Words.sentence(failure)
                : Outcome.of(null, failure).words();
    }
}
