package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookRejection.WebhookUnknown;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a webhook beside changing it. */
@RestController
@RequestMapping("/v1/webhooks/{id}")
class WebhookActionsController {

    private final Commands commands;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookEditing editing;
    private final WebhookWebMapper mapper;
    private final InstantSource clock;

    WebhookActionsController(
            Commands commands,
            Webhooks webhooks,
            WebhookSecrets secrets,
            WebhookEditing editing,
            WebhookWebMapper mapper,
            InstantSource clock) {
        this.commands = commands;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.editing = editing;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping("/enable")
    WebhookResponse enable(Caller caller, @PathVariable WebhookId id, @Nullable IdempotencyKey key) {
        editing.mustBeEntitled(find(caller, id).account());
        commands.ask(caller, new EnableWebhook(id, clock.instant()), key);
        return mapper.response(find(caller, id));
    }

    @PostMapping("/disable")
    WebhookResponse disable(Caller caller, @PathVariable WebhookId id, @Nullable IdempotencyKey key) {
        find(caller, id);
        commands.ask(caller, new DisableWebhook(id, DisabledReason.MANUAL, clock.instant()), key);
        return mapper.response(find(caller, id));
    }

    /** The look is recorded before the secret is shown. */
    @GetMapping("/secret")
    SecretResponse reveal(Caller caller, @PathVariable WebhookId id) {
        find(caller, id);
        commands.ask(caller, new RevealSecret(id, clock.instant()));
        return live(id);
    }

    /** Asked again with the same idempotency key, it is another look at the secret. */
    @PostMapping("/secret/rotate")
    SecretResponse rotate(
            Caller caller,
            @PathVariable WebhookId id,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable RotationRequest asked) {
        find(caller, id);
        var command =
                editing.rotate(id, RotationRequest.brought(asked), RotationRequest.overlap(asked), clock.instant());
        if (commands.ask(caller, command, key).repeated()) {
            commands.ask(caller, new RevealSecret(id, clock.instant()));
        }
        return live(id);
    }

    private WebhookView find(Caller caller, WebhookId id) {
        return webhooks.find(caller.scope(), id).orElseThrow(() -> new Rejected(new WebhookUnknown(id)));
    }

    private SecretResponse live(WebhookId id) {
        List<LiveSecret> live = secrets.live(id, clock.instant());
        if (live.isEmpty()) {
            throw new Rejected(new WebhookUnknown(id));
        }
        return SecretResponse.of(live);
    }
}
