package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.ChangedMeanwhile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes a webhook, all of it or nothing; what somebody else changed meanwhile is not written over. */
@Controller
class WebhookEditPage {

    private final FormModel around;
    private final FormChanges changes;
    private final WebhookEditing editing;
    private final Commands commands;
    private final WebhookKeys keys;
    private final Problems problems;
    private final InstantSource clock;

    WebhookEditPage(
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

    @GetMapping("/webhooks/{id}/edit")
    String start(Caller caller, @PathVariable WebhookId id, Model model) {
        WebhookView webhook = keys.find(caller, id);
        return form(webhook, WebhookForm.of(webhook), Map.of(), model);
    }

    @PostMapping("/webhooks/{id}")
    String save(
            Caller caller, @PathVariable WebhookId id, WebhookForm form, Model model, HttpServletResponse response) {
        WebhookView webhook = keys.find(caller, id);
        var reading = new FormReading(problems);
        List<WebhookChange> asked = changes(webhook, form, reading);
        Accepted done = reading.wrong().isEmpty() ? reading.read(() -> ask(caller, webhook, form, asked, model)) : null;
        if (done != null) {
            return "redirect:/webhooks/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(webhook, form, reading.wrong(), model);
    }

    /** Null if somebody else was quicker. */
    private @Nullable Accepted ask(
            Caller caller, WebhookView webhook, WebhookForm form, List<WebhookChange> asked, Model model) {
        try {
            return commands.ask(caller, new ChangeWebhook(webhook.id(), asked, form.revision(), clock.instant()));
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof ChangedMeanwhile)) {
                throw refused;
            }
            model.addAttribute("changedMeanwhile", true);
            return null;
        }
    }

    private List<WebhookChange> changes(WebhookView webhook, WebhookForm form, FormReading reading) {
        boolean sameHeaders = sameLines(form.headers(), WebhookForm.lines(webhook.headers()));
        Function<Map<String, String>, SendHeaders> headers = values -> editing.headers(webhook.id(), values);
        var asked = new ArrayList<WebhookChange>();
        add(asked, reading.read(() -> editing.name(form.name())));
        add(asked, reading.read(() -> new Retarget(editing.url(form.url()))));
        asked.addAll(changes.of(form, webhook.account(), sameHeaders ? null : headers, reading));
        if (form.enabled() != webhook.enabled()) {
            add(asked, reading.read(() -> switched(webhook, form)));
        }
        return List.copyOf(asked);
    }

    private Switch switched(WebhookView webhook, WebhookForm form) {
        if (form.enabled()) {
            editing.mustBeEntitled(webhook.account());
        }
        return new Switch(form.enabled());
    }

    /** Browsers end lines in their own way. */
    private static boolean sameLines(String typed, String shown) {
        return typed.strip().lines().toList().equals(shown.lines().toList());
    }

    private static void add(List<WebhookChange> changes, @Nullable WebhookChange change) {
        if (change != null) {
            changes.add(change);
        }
    }

    private String form(WebhookView webhook, WebhookForm form, Map<String, String> wrong, Model model) {
        model.addAttribute("webhook", webhook);
        boolean meanwhile = Objects.requireNonNullElse((Boolean) model.getAttribute("changedMeanwhile"), false);
        around.addTo(model, webhook.account(), meanwhile ? form.at(webhook.revision()) : form, wrong);
        return "webhook/form";
    }
}
