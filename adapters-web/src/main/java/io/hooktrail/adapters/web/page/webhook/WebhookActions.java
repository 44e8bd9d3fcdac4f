package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.application.delivery.WebhookTests;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.application.webhook.WebhookSamples.Sample;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enables, disables, tests and deletes a webhook from its page, and leads back to it. */
@Controller
class WebhookActions {

    private final WebhookKeys keys;
    private final Commands commands;
    private final WebhookEditing editing;
    private final WebhookSamples samples;
    private final WebhookTests tests;
    private final InstantSource clock;

    WebhookActions(
            WebhookKeys keys,
            Commands commands,
            WebhookEditing editing,
            WebhookSamples samples,
            WebhookTests tests,
            InstantSource clock) {
        this.keys = keys;
        this.commands = commands;
        this.editing = editing;
        this.samples = samples;
        this.tests = tests;
        this.clock = clock;
    }

    @PostMapping("/webhooks/{id}/enable")
    String enable(Caller caller, @PathVariable WebhookId id) {
        editing.mustBeEntitled(keys.find(caller, id).account());
        commands.ask(caller, new EnableWebhook(id, clock.instant()));
        return back(id);
    }

    @PostMapping("/webhooks/{id}/disable")
    String disable(Caller caller, @PathVariable WebhookId id) {
        WebhookView webhook = keys.find(caller, id);
        commands.ask(caller, new DisableWebhook(webhook.id(), DisabledReason.MANUAL, clock.instant()));
        return back(id);
    }

    /** A sample of a type of event, or one that says no more than that it is a test (TM-24). */
    @PostMapping("/webhooks/{id}/test")
    String test(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam(name = "event", required = false) @Nullable String event) {
        WebhookView webhook = keys.find(caller, id);
        editing.mustBeEntitled(webhook.account());
        Sample sample = samples.of(webhook.account(), event == null || event.isBlank() ? null : event);
        DeliveryId delivery = tests.test(
                new MatchedWebhook(webhook.id(), webhook.account()),
                EventId.of(IdentifierFactory.getInstance().generateIdentifier()),
                sample.subject(),
                sample.content(),
                caller.requester(),
                null);
        return back(id) + "?test=" + delivery;
    }

    @PostMapping("/webhooks/{id}/delete")
    String delete(Caller caller, @PathVariable WebhookId id) {
        commands.ask(caller, new DeleteWebhook(keys.find(caller, id).id(), clock.instant()));
        return "redirect:/webhooks?deleted=yes";
    }

    private static String back(WebhookId id) {
        return "redirect:/webhooks/" + id;
    }
}
