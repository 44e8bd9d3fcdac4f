package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and rotates the secret of a webhook (TM-21). Each look is recorded before it is shown. */
@Controller
@RequestMapping("/webhooks/{id}/secret")
class SecretActions {

    private static final String VIEW = "webhook/detail";

    private final WebhookKeys keys;
    private final DetailModel detail;
    private final Commands commands;
    private final WebhookEditing editing;
    private final InstantSource clock;

    SecretActions(
            WebhookKeys keys, DetailModel detail, Commands commands, WebhookEditing editing, InstantSource clock) {
        this.keys = keys;
        this.detail = detail;
        this.commands = commands;
        this.editing = editing;
        this.clock = clock;
    }

    @PostMapping
    String reveal(Caller caller, @PathVariable WebhookId id, Locale locale, Model model) {
        WebhookView webhook = keys.find(caller, id);
        commands.ask(caller, keys.look(id));
        return shown(caller, webhook, locale, model);
    }

    /** Sent again with the same key, it is another look at the secret. */
    @PostMapping("/rotate")
    String rotate(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam("overlap") long overlap,
            @RequestParam("key") String key,
            Locale locale,
            Model model) {
        WebhookView webhook = keys.find(caller, id);
        var command = editing.rotate(id, null, Duration.ofSeconds(overlap), clock.instant());
        if (commands.ask(caller, command, once(webhook, key, overlap)).repeated()) {
            commands.ask(caller, keys.look(id));
        }
        return shown(caller, webhook, locale, model);
    }

    private String shown(Caller caller, WebhookView webhook, Locale locale, Model model) {
        detail.addTo(model, caller, webhook, DetailQuery.NONE, locale);
        keys.addSecret(model, caller, webhook.id());
        return VIEW;
    }

    private static IdempotencyKey once(WebhookView webhook, String key, long overlap) {
        String all = "rotate:" + webhook.id() + ":" + overlap + ":" + key;
        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        String fingerprint = Fingerprint.of("POST", "/webhooks/rotate", bytes);
        return new IdempotencyKey(webhook.account(), "rotate:" + fingerprint, fingerprint);
    }
}
