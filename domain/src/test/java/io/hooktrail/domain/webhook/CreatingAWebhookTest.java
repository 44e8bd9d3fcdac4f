package io.hooktrail.domain.webhook;

import static io.hooktrail.domain.webhook.AWebhook.ACCOUNT;
import static io.hooktrail.domain.webhook.AWebhook.CLIENTS;
import static io.hooktrail.domain.webhook.AWebhook.ID;
import static io.hooktrail.domain.webhook.AWebhook.NOON;
import static io.hooktrail.domain.webhook.AWebhook.SECRET;
import static io.hooktrail.domain.webhook.AWebhook.URL;
import static io.hooktrail.domain.webhook.AWebhook.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.Webhook.Enabled;
import io.hooktrail.domain.webhook.Webhook.Registered;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookPolicySet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookVersionPinned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatingAWebhookTest {

    @Test
    void says_name_url_and_events_and_nothing_that_was_not_chosen() {
        assertThat(AWebhook.notCreated().when(creation()))
                .containsExactly(
                        new WebhookCreated(ID, ACCOUNT, "CRM", URL, NOON),
                        new WebhookEventsChosen(ID, List.of(CLIENTS), NOON));
    }

    @Test
    void says_each_thing_that_was_chosen_and_the_policy_once() {
        var events = AWebhook.notCreated()
                .when(creation(
                        new WebhookChange.Pin(PayloadVersion.V1),
                        new WebhookChange.SendHeaders(new WebhookHeaders(Map.of("X-Env", "prod"))),
                        new WebhookChange.TimeOut(Duration.ofSeconds(5)),
                        new WebhookChange.IncludeChildren(true),
                        new WebhookChange.Switch(true)));

        assertThat(events)
                .endsWith(
                        new WebhookVersionPinned(ID, PayloadVersion.V1, NOON),
                        new WebhookHeadersSet(ID, List.of("X-Env"), NOON),
                        new WebhookPolicySet(
                                ID, new WebhookPolicy(null, Duration.ofSeconds(5), null, List.of(), true), NOON),
                        new WebhookEnabled(ID, NOON))
                .hasSize(6);
    }

    @Test
    void TM_14_sends_nothing_before_it_is_enabled() {
        assertThat(AWebhook.registered().state()).isInstanceOf(Registered.class);
        assertThat(AWebhook.enabled().state()).isInstanceOf(Enabled.class);
    }

    @Test
    void keeps_secret_and_header_values_out_of_its_events_and_out_of_the_text_of_the_command() {
        var command =
                creation(new WebhookChange.SendHeaders(new WebhookHeaders(Map.of("Authorization", "Bearer abc"))));

        assertThat(AWebhook.notCreated().when(command).toString()).doesNotContain("Bearer", "whsec", "AAAA");
        assertThat(command.toString()).doesNotContain("Bearer", "whsec", "AAAA");
    }

    @Test
    void needs_events() {
        var nothing = new CreateWebhook(ID, ACCOUNT, "CRM", URL, List.of(), SECRET, NOON);

        assertThatThrownBy(() -> AWebhook.notCreated().when(nothing))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("events");
        assertThatThrownBy(() -> AWebhook.notCreated().when(creation(new WebhookChange.Choose(List.of()))))
                .hasMessageContaining("events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b"})
    void TM_13_needs_a_name_that_can_be_read(String name) {
        var unreadable = new CreateWebhook(ID, ACCOUNT, name, URL, List.of(), SECRET, NOON);

        assertThatThrownBy(() -> AWebhook.notCreated().when(unreadable)).hasMessageContaining("name");
    }

    @Test
    void happens_once() {
        assertThatThrownBy(() -> AWebhook.enabled().when(creation())).hasMessageContaining("exists already");
        assertThatThrownBy(() -> AWebhook.deleted().when(creation())).hasMessageContaining("no webhook");
    }
}
