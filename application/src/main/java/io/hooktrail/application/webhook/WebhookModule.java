package io.hooktrail.application.webhook;

import io.hooktrail.application.Aggregates;
import java.time.InstantSource;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Webhooks: the aggregate, the process that looks after their health, their secrets, and what is kept in memory. */
public final class WebhookModule implements ConfigurerModule {

    private final WebhookIndex index;
    private final WebhookSecrets secrets;
    private final WebhookDefaults defaults;
    private final InstantSource clock;

    /** Of these parts. */
    public WebhookModule(WebhookIndex index, WebhookSecrets secrets, WebhookDefaults defaults, InstantSource clock) {
        this.index = index;
        this.secrets = secrets;
        this.defaults = defaults;
        this.clock = clock;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(Aggregates.of(WebhookAggregate.class))
                .registerComponent(WebhookDefaults.class, config -> defaults)
                .registerComponent(InstantSource.class, config -> clock);
        configurer
                .eventProcessing()
                .registerEventHandler(config -> new WhenAWebhookGetsASecretThenKeepIt(secrets))
                .registerEventHandler(config -> index)
                .registerSaga(WebhookHealthProcess.class);
    }
}
