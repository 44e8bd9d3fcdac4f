package io.hooktrail.application.webhook;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.application.delivery.ReceiverHealth;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.WebhookCommand;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RecordFailing;
import io.hooktrail.domain.webhook.WebhookCommand.RecordRecovery;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the outcomes of attempts into what they say about webhooks. Costs a look into memory, and a command only where
 * the health of a webhook changes.
 *
 * <p>What a failure does: the webhook stays as it was, and the next outcome says it again.
 */
public final class WebhookHealth implements ReceiverHealth {

    private final WebhookIndex webhooks;
    private final CommandDispatcher commands;
    private final InstantSource clock;
    private final Map<WebhookId, Asking> asking = new ConcurrentHashMap<>();

    /** A change of health that was asked for and is not known yet. */
    private record Asking(boolean failing, CompletableFuture<?> answer) {}

    /** Asks these commands. */
    public WebhookHealth(WebhookIndex webhooks, CommandDispatcher commands, InstantSource clock) {
        this.webhooks = webhooks;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void record(Map<WebhookId, Boolean> anySuccess) {
        anySuccess.forEach((webhook, success) ->
                webhooks.existing(webhook).filter(KnownWebhook::enabled).ifPresent(known -> record(known, !success)));
    }

    @Override
    public void gone(WebhookId webhook) {
        webhooks.existing(webhook).filter(KnownWebhook::enabled).ifPresent(known -> {
            var _ = ask(known, new DisableWebhook(webhook, DisabledReason.GONE, clock.instant()));
        });
    }

    private synchronized void record(KnownWebhook known, boolean failing) {
        Asking before = asking.get(known.id());
        boolean asFarAsKnown = before == null ? known.failing() : before.failing();
        if (asFarAsKnown != failing) {
            // One after the other: two changes that cross each other would leave the older one standing.
            CompletableFuture<?> earlier = before == null ? CompletableFuture.completedFuture(null) : before.answer();
            ask(known, failing, earlier);
        }
    }

    private void ask(KnownWebhook known, boolean failing, CompletableFuture<?> earlier) {
        CompletableFuture<?> answer = earlier.handle((told, refused) -> refused == null)
                .thenCompose(whateverCame -> ask(known, command(known.id(), failing)));
        var asked = new Asking(failing, answer);
        asking.put(known.id(), asked);
        var _ = answer.whenComplete((told, refused) -> asking.remove(known.id(), asked));
    }

    private WebhookCommand command(WebhookId webhook, boolean failing) {
        Instant now = clock.instant();
        return failing ? new RecordFailing(webhook, now) : new RecordRecovery(webhook, now);
    }

    private CompletableFuture<?> ask(KnownWebhook known, WebhookCommand command) {
        return commands.dispatch(Asked.of(command, Requester.system(known.account())));
    }
}
