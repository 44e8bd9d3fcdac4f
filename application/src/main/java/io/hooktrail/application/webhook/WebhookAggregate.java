package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.Webhook;
import io.hooktrail.domain.webhook.Webhook.Uncreated;
import io.hooktrail.domain.webhook.WebhookCommand;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RecordFailing;
import io.hooktrail.domain.webhook.WebhookCommand.RecordRecovery;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookDecider;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's handle on a {@link Webhook}: routes each command to the decider and folds events back. */
@AggregateRoot(type = "webhook")
class WebhookAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable WebhookId id;

    private Webhook state = new Uncreated();

    WebhookAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CreateWebhook command) {
        decide(command);
    }

    @CommandHandler
    void on(ChangeWebhook command) {
        decide(command);
    }

    @CommandHandler
    void on(EnableWebhook command) {
        decide(command);
    }

    @CommandHandler
    void on(DisableWebhook command) {
        decide(command);
    }

    @CommandHandler
    void on(RotateSecret command) {
        decide(command);
    }

    @CommandHandler
    void on(RevealSecret command) {
        decide(command);
    }

    @CommandHandler
    void on(DeleteWebhook command) {
        decide(command);
    }

    @CommandHandler
    void on(RecordFailing command) {
        decide(command);
    }

    @CommandHandler
    void on(RecordRecovery command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(WebhookEvent event) {
        id = event.id();
        state = Webhook.evolve(state, event);
    }

    private void decide(WebhookCommand command) {
        WebhookDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
