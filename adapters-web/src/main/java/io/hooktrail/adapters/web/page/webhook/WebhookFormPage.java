package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.application.Accepted;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a webhook (TM-12 to TM-19). What cannot be used comes back as it was typed, with what to change at each field. */
@Controller
class WebhookFormPage {

    private static final String VIEW = "webhook/form";

    private final FormModel around;
    private final FormCommands forms;
    private final Commands commands;
    private final WebhookKeys keys;
    private final Problems problems;

    WebhookFormPage(FormModel around, FormCommands forms, Commands commands, WebhookKeys keys, Problems problems) {
        this.around = around;
        this.forms = forms;
        this.commands = commands;
        this.keys = keys;
        this.problems = problems;
    }

    /**
     * The empty form.
     *
     * @param url what to fill in; a bin leads here with its own
     */
    @GetMapping("/webhooks/new")
    String start(
            Caller caller,
            @RequestParam(name = "url", defaultValue = "") String url,
            Model model,
            HttpServletResponse response) {
        if (!around.entitled(caller.scope(), caller.account())) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "webhook/not-in-plan";
        }
        around.addTo(model, caller.account(), WebhookForm.empty(url), Drawn.anew(), Map.of());
        return VIEW;
    }

    /** The secret is in this answer alone; whoever sends the same again looks at it once more, and that is recorded. */
    @PostMapping("/webhooks")
    String save(Caller caller, WebhookForm form, Drawn drawn, Model model, HttpServletResponse response) {
        var reading = new FormReading(problems);
        CreateWebhook command = forms.create(caller.account(), form, reading);
        Accepted accepted = command == null
                ? null
                : reading.read(() -> commands.ask(caller, command, drawn.once(caller.account(), form)));
        if (accepted == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            around.addTo(model, caller.account(), form, drawn, reading.wrong());
            return VIEW;
        }
        WebhookId id = WebhookId.of(accepted.stream());
        if (accepted.repeated()) {
            commands.ask(caller, keys.look(id));
        }
        response.setStatus(HttpStatus.CREATED.value());
        keys.addSecret(model, caller, id);
        return "webhook/created";
    }
}
