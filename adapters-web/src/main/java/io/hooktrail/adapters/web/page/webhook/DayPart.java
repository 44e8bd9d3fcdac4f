package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.webhook.WebhookView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the webhook did in the last 24 hours. */
@Component
class DayPart implements DetailPart {

    private final Usage usage;
    private final MessageSource messages;

    DayPart(Usage usage, MessageSource messages) {
        this.usage = usage;
        this.messages = messages;
    }

    @Override
    public void addTo(Model model, Detail detail) {
        WebhookView webhook = detail.webhook();
        String tookHowLong =
                messages.getMessage("usage.latency", null, detail.reader().locale());
        var stats = usage.webhook(detail.caller().scope(), webhook.id());
        model.addAttribute("day", DayFigures.of(stats, detail.reader(), tookHowLong));
    }
}
