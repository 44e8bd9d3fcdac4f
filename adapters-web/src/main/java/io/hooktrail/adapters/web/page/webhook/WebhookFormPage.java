package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds a webhook (TM-12 to TM-19). What cannot be used comes back as it was typed, with what to change at each field. */
@Controller
class WebhookFormPage {

    private static final String VIEW = "webhook/form";

    private final FormModel around;
    private final FormChanges changes;
    private final WebhookEditing editing;
    private final Commands commands;
    private final WebhookKeys keys;
    private final Problems problems;
    private final InstantSource clock;

    WebhookFormPage(
            FormModel around,
            FormChanges changes,
            WebhookEditing editing,
            Commands commands,
            WebhookKeys keys,
            Problems problems,
            InstantSource clock) {
        this.around = around;
        this.changes = changes;
        this.editing = editing;
        this.commands = commands;
        this.keys = keys;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/webhooks/new")
    String start(Caller caller, Model model, HttpServletResponse response) {
        if (!around.entitled(caller.scope(), caller.account())) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "webhook/not-in-plan";
        }
        return form(caller, WebhookForm.empty(draw()), Map.of(), model);
    }

    /** The secret is in this answer alone; whoever sends the same again looks at it once more, and that is recorded. */
    @PostMapping("/webhooks")
    String save(Caller caller, WebhookForm form, Model model, HttpServletResponse response) {
        var reading = new FormReading(problems);
        CreateWebhook command = command(caller, form, reading);
        Accepted accepted =
                command == null ? null : reading.read(() -> commands.ask(caller, command, key(caller, form)));
        if (accepted == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(caller, form, reading.wrong(), model);
        }
        WebhookId id = WebhookId.of(accepted.stream());
        if (accepted.repeated()) {
            commands.ask(caller, new RevealSecret(id, clock.instant()));
        }
        response.setStatus(HttpStatus.CREATED.value());
        keys.addSecret(model, caller, id);
        return "webhook/created";
    }

    private @Nullable CreateWebhook command(Caller caller, WebhookForm form, FormReading reading) {
        Rename name = reading.read(() -> editing.name(form.name()));
        WebhookUrl url = reading.read(() -> editing.url(form.url()));
        List<WebhookChange> chosen = new ArrayList<>(changes.of(form, caller.account(), editing::headers, reading));
        chosen.add(new Switch(form.enabled()));
        WebhookSecret secret = reading.read(() -> form.secret().isEmpty() ? null : WebhookSecret.parse(form.secret()));
        return name == null || url == null || !reading.wrong().isEmpty()
                ? null
                : editing.create(
                        WebhookId.of(draw()), caller.account(), name.name(), url, chosen, secret, clock.instant());
    }

    private String form(Caller caller, WebhookForm form, Map<String, String> wrong, Model model) {
        around.addTo(model, caller.account(), form, wrong);
        return VIEW;
    }

    private static IdempotencyKey key(Caller caller, WebhookForm form) {
        String all = form.keyOfAll();
        return new IdempotencyKey(
                caller.account(), all, Fingerprint.of("POST", "/webhooks", all.getBytes(StandardCharsets.UTF_8)));
    }

    private static String draw() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                .toString();
    }
}
