package io.hooktrail.application.webhook;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookHeaders;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Takes secrets and header values, which no event holds, from the command behind the event.
 *
 * <p>A failure undoes the transaction: there is no webhook that cannot sign.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
final class WhenAWebhookGetsASecretThenKeepIt {

    private final WebhookSecrets secrets;

    WhenAWebhookGetsASecretThenKeepIt(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    @EventHandler
    void on(WebhookCreated event, EventMessage<?> message) {
        var command = (CreateWebhook) behind(message);
        secrets.keep(event.id(), command.secret(), event.at(), event.at());
    }

    @EventHandler
    void on(WebhookSecretRotated event, EventMessage<?> message) {
        var command = (RotateSecret) behind(message);
        secrets.keep(event.id(), command.secret(), event.at(), event.overlapUntil());
    }

    @EventHandler
    void on(WebhookHeadersSet event, EventMessage<?> message) {
        secrets.keepHeaders(event.id(), headers(changes(behind(message)), event.names()));
    }

    @EventHandler
    void on(WebhookDeleted event) {
        secrets.forget(event.id());
    }

    private static DomainCommand behind(EventMessage<?> message) {
        return CausingCommands.behind(message)
                .orElseThrow(() -> new IllegalStateException("no command behind " + message.getPayloadType()));
    }

    private static List<WebhookChange> changes(DomainCommand command) {
        return command instanceof CreateWebhook create ? create.changes() : ((ChangeWebhook) command).changes();
    }

    private static WebhookHeaders headers(List<WebhookChange> changes, List<String> names) {
        return changes.stream()
                .filter(SendHeaders.class::isInstance)
                .map(change -> ((SendHeaders) change).headers())
                .filter(headers -> headers.names().equals(names))
                .reduce((earlier, later) -> later)
                .orElse(WebhookHeaders.NONE);
    }
}
