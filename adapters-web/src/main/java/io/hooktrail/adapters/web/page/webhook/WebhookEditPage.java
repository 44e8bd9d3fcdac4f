package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.ChangedMeanwhile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

    private static final String MEANWHILE = "changedMeanwhile";

    private final FormModel around;
    private final FormCommands forms;
    private final Commands commands;
    private final WebhookKeys keys;
    private final Problems problems;

    WebhookEditPage(FormModel around, FormCommands forms, Commands commands, WebhookKeys keys, Problems problems) {
        this.around = around;
        this.forms = forms;
        this.commands = commands;
        this.keys = keys;
        this.problems = problems;
    }

    @GetMapping("/webhooks/{id}/edit")
    String start(Caller caller, @PathVariable WebhookId id, Model model) {
        WebhookView webhook = keys.find(caller, id);
        return form(webhook, WebhookForm.of(webhook), Drawn.of(webhook), Map.of(), model);
    }

    @PostMapping("/webhooks/{id}")
    String save(
            Caller caller,
            @PathVariable WebhookId id,
            WebhookForm form,
            Drawn drawn,
            Model model,
            HttpServletResponse response) {
        WebhookView webhook = keys.find(caller, id);
        var reading = new FormReading(problems);
        ChangeWebhook command = forms.change(webhook, form, drawn, reading);
        Accepted done = command == null ? null : reading.read(() -> ask(caller, command, model));
        if (done != null) {
            return "redirect:/webhooks/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Drawn next = model.containsAttribute(MEANWHILE) ? Drawn.of(webhook) : drawn;
        return form(webhook, form, next, reading.wrong(), model);
    }

    /** Null if somebody else was quicker. */
    private @Nullable Accepted ask(Caller caller, ChangeWebhook command, Model model) {
        try {
            return commands.ask(caller, command);
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof ChangedMeanwhile)) {
                throw refused;
            }
            model.addAttribute(MEANWHILE, true);
            return null;
        }
    }

    private String form(WebhookView webhook, WebhookForm form, Drawn drawn, Map<String, String> wrong, Model model) {
        model.addAttribute("webhook", webhook);
        around.addTo(model, webhook.account(), form, drawn, wrong);
        return "webhook/form";
    }
}
