package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds a webhook within the scope of whoever asks, and what it signs with. */
@Component
class WebhookKeys {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final InstantSource clock;

    WebhookKeys(Webhooks webhooks, WebhookSecrets secrets, InstantSource clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    WebhookView find(Caller caller, WebhookId id) {
        return webhooks.find(caller.scope(), id).orElseThrow(() -> new Rejected(new WebhookUnknown(id)));
    }

    /** Those that are valid now, the newest first. */
    List<LiveSecret> live(WebhookView webhook) {
        return secrets.live(webhook.id(), clock.instant());
    }

    /** What records a look at the secret. */
    RevealSecret look(WebhookId id) {
        return new RevealSecret(id, clock.instant());
    }

    /** Shows the newest secret; whoever calls this has recorded the look. */
    void addSecret(Model model, Caller caller, WebhookId id) {
        WebhookView webhook = find(caller, id);
        model.addAttribute("webhook", webhook);
        model.addAttribute(
                "secret",
                live(webhook).stream()
                        .findFirst()
                        .orElseThrow(() -> new Rejected(new WebhookUnknown(id)))
                        .secret()
                        .reveal());
    }
}
