package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a form what is asked for by it. */
@Component
class FormCommands {

    private final FormChanges changes;
    private final WebhookEditing editing;
    private final InstantSource clock;

    FormCommands(FormChanges changes, WebhookEditing editing, InstantSource clock) {
        this.changes = changes;
        this.editing = editing;
        this.clock = clock;
    }

    /** A new webhook; null if anything cannot be used, and then the reading knows what. */
    @Nullable
    CreateWebhook create(AccountId account, WebhookForm form, FormReading reading) {
        Rename name = reading.read(() -> editing.name(form.name()));
        WebhookUrl url = reading.read(() -> editing.url(form.url()));
        List<WebhookChange> chosen = new ArrayList<>(changes.of(form, account, editing::headers, reading));
        chosen.add(new Switch(form.enabled()));
        WebhookSecret secret = reading.read(() -> form.secret().isEmpty() ? null : WebhookSecret.parse(form.secret()));
        return name == null || url == null || !reading.wrong().isEmpty()
                ? null
                : editing.create(WebhookId.of(Drawn.id()), account, name.name(), url, chosen, secret, clock.instant());
    }

    /** All that a form changes of a webhook as it was shown; null if anything cannot be used. */
    @Nullable
    ChangeWebhook change(WebhookView webhook, WebhookForm form, Drawn drawn, FormReading reading) {
        Rename name = reading.read(() -> editing.name(form.name()));
        Retarget url = reading.read(() -> new Retarget(editing.url(form.url())));
        List<WebhookChange> others = changes.of(form, webhook.account(), headers(webhook, form), reading);
        Switch switched = reading.read(() -> switched(webhook, form));
        if (name == null || url == null || !reading.wrong().isEmpty()) {
            return null;
        }
        var asked = new ArrayList<WebhookChange>(List.of(name, url));
        asked.addAll(others);
        if (switched != null) {
            asked.add(switched);
        }
        return new ChangeWebhook(webhook.id(), List.copyOf(asked), drawn.revision(), clock.instant());
    }

    /** Null if it stays as it is. */
    private @Nullable Switch switched(WebhookView webhook, WebhookForm form) {
        if (form.enabled() == webhook.enabled()) {
            return null;
        }
        if (form.enabled()) {
            editing.mustBeEntitled(webhook.account());
        }
        return new Switch(form.enabled());
    }

    /** Null if they stay as they are; browsers end lines in their own way. */
    private @Nullable Function<Map<String, String>, SendHeaders> headers(WebhookView webhook, WebhookForm form) {
        List<String> typed = form.headers().strip().lines().toList();
        List<String> shown = WebhookForm.lines(webhook.headers()).lines().toList();
        return typed.equals(shown) ? null : values -> editing.headers(webhook.id(), values);
    }
}
