package io.hooktrail.application.webhook;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
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
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRenamed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRevealed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookAggregateTest {

    private static final WebhookId ID = AKnownWebhook.id(1);
    private static final AccountId ACCOUNT = AKnownWebhook.account(1);
    private static final Instant NOON = AKnownWebhook.NOON;
    private static final WebhookUrl URL = new WebhookUrl("https://crm.example.com/");
    private static final List<EventSelector> EVERYTHING = List.of(EventSelector.EVERYTHING);
    private static final WebhookEvent CREATED = new WebhookCreated(ID, ACCOUNT, "CRM", URL, NOON);
    private static final WebhookEvent CHOSEN = new WebhookEventsChosen(ID, EVERYTHING, NOON);
    private static final WebhookEvent ENABLED = new WebhookEnabled(ID, NOON);

    private record Line(WebhookCommand command, WebhookEvent event) {}

    private final AggregateTestFixture<WebhookAggregate> fixture = new AggregateTestFixture<>(WebhookAggregate.class);

    WebhookAggregateTest() {
        fixture.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier(((DomainCommand) message.getPayload()).id(), null));
    }

    @Test
    void is_created_by_its_first_command() {
        fixture.givenNoPriorActivity()
                .when(new CreateWebhook(
                        ID,
                        ACCOUNT,
                        "CRM",
                        URL,
                        List.of(new Choose(EVERYTHING), new Switch(true)),
                        AKnownWebhook.SECRET,
                        NOON))
                .expectEvents(CREATED, CHOSEN, ENABLED);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hands_every_command_to_the_decider(Line line) {
        fixture.given(CREATED, CHOSEN, ENABLED).when(line.command()).expectEvents(line.event());
    }

    static Stream<Line> lines() {
        return Stream.of(
                new Line(
                        new ChangeWebhook(ID, List.of(new Rename("ERP")), 3L, NOON),
                        new WebhookRenamed(ID, "ERP", NOON)),
                new Line(
                        new DisableWebhook(ID, DisabledReason.GONE, NOON),
                        new WebhookDisabled(ID, DisabledReason.GONE, NOON)),
                new Line(
                        new RotateSecret(ID, AKnownWebhook.SECRET, Duration.ofHours(1), NOON),
                        new WebhookSecretRotated(ID, NOON.plusSeconds(3600), NOON)),
                new Line(new RevealSecret(ID, NOON), new WebhookSecretRevealed(ID, NOON)),
                new Line(new DeleteWebhook(ID, NOON), new WebhookDeleted(ID, NOON)),
                new Line(new RecordFailing(ID, NOON), new WebhookFailingBegan(ID, NOON)));
    }

    @Test
    void is_enabled_again_and_recovers() {
        fixture.given(CREATED, CHOSEN).when(new EnableWebhook(ID, NOON)).expectEvents(ENABLED);
        fixture.given(CREATED, CHOSEN, ENABLED, new WebhookFailingBegan(ID, NOON))
                .when(new RecordRecovery(ID, NOON))
                .expectEvents(new WebhookRecovered(ID, NOON));
    }

    @Test
    void refuses_everything_once_deleted() {
        fixture.given(CREATED, CHOSEN, new WebhookDeleted(ID, NOON))
                .when(new EnableWebhook(ID, NOON))
                .expectException(Rejected.class)
                .expectNoEvents();
    }
}
