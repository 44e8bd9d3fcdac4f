package io.hooktrail.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingSecretsTest {

    private static final WebhookId ID = AKnownWebhook.id(1);
    private static final Instant NOON = AKnownWebhook.NOON;
    private static final WebhookUrl URL = new WebhookUrl("https://crm.example.com/");
    private static final WebhookHeaders HEADERS = new WebhookHeaders(Map.of("X-Api-Key", "k"));

    private final Kept kept = new Kept();
    private final WhenAWebhookGetsASecretThenKeepIt policy = new WhenAWebhookGetsASecretThenKeepIt(kept);
    private final DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);

    @AfterEach
    void end() {
        unit.rollback();
    }

    @Test
    void keeps_the_secret_of_a_new_webhook() {
        var created = new WebhookCreated(ID, AKnownWebhook.account(1), "CRM", URL, NOON);
        var command =
                new CreateWebhook(ID, AKnownWebhook.account(1), "CRM", URL, List.of(), AKnownWebhook.SECRET, NOON);
        policy.on(created, caused(created, command));

        assertThat(kept.calls).containsExactly("secret " + AKnownWebhook.SECRET.reveal() + " others until " + NOON);
    }

    @Test
    void keeps_a_new_secret_beside_the_one_before_until_the_overlap_ends() {
        var rotated = new WebhookSecretRotated(ID, NOON.plusSeconds(60), NOON);
        policy.on(rotated, caused(rotated, new RotateSecret(ID, AKnownWebhook.SECRET, Duration.ofSeconds(60), NOON)));

        assertThat(kept.calls)
                .containsExactly("secret " + AKnownWebhook.SECRET.reveal() + " others until " + NOON.plusSeconds(60));
    }

    @Test
    void keeps_the_values_of_headers() {
        var set = new WebhookHeadersSet(ID, List.of("X-Api-Key"), NOON);
        policy.on(set, caused(set, new ChangeWebhook(ID, List.of(new SendHeaders(HEADERS)), null, NOON)));

        assertThat(kept.calls).containsExactly("headers {X-Api-Key=k}");
    }

    @Test
    void forgets_everything_about_a_deleted_webhook() {
        policy.on(new WebhookDeleted(ID, NOON));

        assertThat(kept.calls).containsExactly("forgotten");
    }

    @Test
    void fails_rather_than_leave_a_webhook_without_a_secret() {
        var rotated = new WebhookSecretRotated(ID, NOON, NOON);

        assertThatIllegalStateException().isThrownBy(() -> policy.on(rotated, new GenericEventMessage<>(rotated)));
    }

    private GenericEventMessage<WebhookEvent> caused(WebhookEvent event, DomainCommand by) {
        var command = new GenericCommandMessage<>(by);
        CausingCommands.remember(unit, command);
        return new GenericEventMessage<>(event, Map.of(CausingCommands.CAUSATION_ID, command.getIdentifier()));
    }

    private static final class Kept implements WebhookSecrets {
        private final List<String> calls = new ArrayList<>();

        @Override
        public void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil) {
            calls.add("secret " + secret.reveal() + " others until " + othersUntil);
        }

        @Override
        public void keepHeaders(WebhookId webhook, WebhookHeaders headers) {
            calls.add("headers " + headers.values());
        }

        @Override
        public WebhookHeaders headers(WebhookId webhook) {
            return WebhookHeaders.NONE;
        }

        @Override
        public void forget(WebhookId webhook) {
            calls.add("forgotten");
        }

        @Override
        public List<LiveSecret> live(WebhookId webhook, Instant now) {
            return List.of();
        }
    }
}
