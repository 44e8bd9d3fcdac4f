package io.hooktrail.application.webhook;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.InstantSource;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a webhook from the moment nothing reaches its receiver any more: after days of that it is disabled.
 *
 * <p>A failure undoes the transaction; a deadline that fails is tried again.
 */
@DisallowReplay
public class WebhookHealthProcess {

    /** The deadline after which patience ends. */
    static final String STILL_FAILING = "webhook-still-failing";

    private static final String ID = "id";

    private @Nullable String account;

    /** For Axon. */
    public WebhookHealthProcess() {}

    @StartSaga
    @SagaEventHandler(associationProperty = ID)
    void on(
            WebhookFailingBegan event,
            @MetaDataValue(Requester.ACCOUNT) @Nullable String of,
            DeadlineManager deadlines,
            WebhookDefaults defaults) {
        account = of;
        deadlines.schedule(defaults.patience(), STILL_FAILING, event.id().toString());
    }

    @DeadlineHandler(deadlineName = STILL_FAILING)
    void patienceEnds(String webhook, NestedCommands commands, InstantSource clock) {
        var id = WebhookId.of(webhook);
        commands.dispatch(new DisableWebhook(id, DisabledReason.FAILING, clock.instant()), metadata());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(WebhookRecovered event) {}

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(WebhookDisabled event) {}

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(WebhookDeleted event) {}

    private MetaData metadata() {
        MetaData system = MetaData.with(Requester.ACTOR, "system");
        return account == null ? system : system.and(Requester.ACCOUNT, account);
    }
}
