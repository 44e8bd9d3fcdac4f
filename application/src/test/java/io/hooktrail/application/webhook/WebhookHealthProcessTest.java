package io.hooktrail.application.webhook;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.saga.SagaTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookHealthProcessTest {

    private static final WebhookId ID = AKnownWebhook.id(1);
    private static final Instant NOON = AKnownWebhook.NOON;
    private static final Duration PATIENCE = WebhookDefaults.USUAL.patience();
    private static final WebhookFailingBegan BEGAN = new WebhookFailingBegan(ID, NOON);

    private final SagaTestFixture<WebhookHealthProcess> fixture = new SagaTestFixture<>(WebhookHealthProcess.class);

    @BeforeEach
    void wire() {
        fixture.registerResource(WebhookDefaults.USUAL);
        fixture.registerResource(InstantSource.fixed(NOON));
        fixture.registerResource(new NestedCommands(fixture.getCommandBus()));
    }

    @Test
    void waits_once_failing_begins() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(BEGAN)
                .expectActiveSagas(1)
                .expectScheduledDeadline(PATIENCE, ID.toString());
    }

    @Test
    void disables_a_webhook_that_has_failed_for_five_days_on_behalf_of_its_account() {
        fixture.givenAPublished(new GenericEventMessage<>(BEGAN, Map.of(Requester.ACCOUNT, "a")))
                .whenTimeElapses(PATIENCE)
                .expectDispatchedCommandsMatching(exactSequenceOf(
                        new CustomTypeSafeMatcher<CommandMessage<?>>("disable for failing, on behalf of account a") {
                            @Override
                            protected boolean matchesSafely(CommandMessage<?> command) {
                                var disable = new DisableWebhook(ID, DisabledReason.FAILING, NOON);
                                return command.getPayload().equals(disable)
                                        && command.getMetaData()
                                                .equals(MetaData.with("actor", "system")
                                                        .and("account", "a"));
                            }
                        }));
    }

    @Test
    void does_nothing_if_it_recovered_or_was_disabled_or_deleted_before() {
        fixture.givenAPublished(BEGAN)
                .whenPublishingA(new WebhookRecovered(ID, NOON))
                .expectActiveSagas(0);
        fixture.givenAPublished(BEGAN)
                .whenPublishingA(new WebhookDisabled(ID, DisabledReason.MANUAL, NOON))
                .expectActiveSagas(0);
        fixture.givenAPublished(BEGAN)
                .whenPublishingA(new WebhookDeleted(ID, NOON))
                .expectActiveSagas(0);
    }

    @Test
    void counts_again_from_the_start_after_a_recovery() throws Exception {
        fixture.givenAPublished(BEGAN)
                .andThenTimeElapses(PATIENCE.minusHours(1))
                .andThenAPublished(new WebhookRecovered(ID, NOON))
                .andThenAPublished(BEGAN)
                .whenTimeElapses(Duration.ofHours(2))
                .expectNoDispatchedCommands();
    }
}
