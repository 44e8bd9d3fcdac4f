package io.hooktrail.domain.webhook;

import static io.hooktrail.domain.webhook.AWebhook.CLIENTS;
import static io.hooktrail.domain.webhook.AWebhook.ID;
import static io.hooktrail.domain.webhook.AWebhook.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.webhook.Webhook.Enabled;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Sign;
import io.hooktrail.domain.webhook.WebhookChange.SignBy;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookPolicySet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRenamed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRetargeted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSignaturesChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookVersionPinned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangingAWebhookTest {

    private static final WebhookUrl ELSEWHERE = new WebhookUrl("https://erp.example.com/");

    @Test
    void says_only_what_really_changed() {
        var events = AWebhook.enabled()
                .when(change(new Rename("CRM"), new Retarget(ELSEWHERE), new Choose(List.of(CLIENTS)), new Pin(null)));

        assertThat(events).containsExactly(new WebhookRetargeted(ID, ELSEWHERE, NOON));
    }

    @Test
    void may_change_everything_at_once() {
        var everything = List.of(EventSelector.EVERYTHING);
        var events = AWebhook.enabled()
                .when(change(
                        new Rename(" ERP "),
                        new Retarget(ELSEWHERE),
                        new Choose(everything),
                        new Pin(PayloadVersion.V3_PREVIEW),
                        new Retry(RetryPreset.ONCE.policy()),
                        new LimitRate(5),
                        new Sign(List.of(SignatureHeader.TIMEKIT, SignatureHeader.TIMEKIT)),
                        new Switch(false)));

        assertThat(events)
                .containsExactly(
                        new WebhookRenamed(ID, "ERP", NOON),
                        new WebhookRetargeted(ID, ELSEWHERE, NOON),
                        new WebhookEventsChosen(ID, everything, NOON),
                        new WebhookVersionPinned(ID, PayloadVersion.V3_PREVIEW, NOON),
                        new WebhookPolicySet(
                                ID,
                                new WebhookPolicy(
                                        RetryPreset.ONCE.policy(), null, 5, List.of(SignatureHeader.TIMEKIT), false),
                                NOON),
                        new WebhookDisabled(ID, DisabledReason.MANUAL, NOON));
    }

    @Test
    void sets_headers_again_even_under_the_same_names_because_the_values_are_no_facts() {
        var headers = new SendHeaders(new WebhookHeaders(Map.of("X-Env", "prod")));
        var withHeaders = AWebhook.enabled().and(new WebhookHeadersSet(ID, List.of("X-Env"), NOON));

        assertThat(withHeaders.when(change(headers)))
                .containsExactly(new WebhookHeadersSet(ID, List.of("X-Env"), NOON));
        assertThat(withHeaders.when(change(new SendHeaders(WebhookHeaders.NONE))))
                .containsExactly(new WebhookHeadersSet(ID, List.of(), NOON));
        assertThat(AWebhook.enabled().when(change(new SendHeaders(WebhookHeaders.NONE))))
                .isEmpty();
    }

    @Test
    void C12_signs_in_more_ways_on_request_and_in_the_first_one_always() {
        var both = List.of(SignatureScheme.V1, SignatureScheme.V1A);

        assertThat(AWebhook.enabled().when(change(new SignBy(both.reversed()))))
                .containsExactly(new WebhookSignaturesChosen(ID, both, NOON));
        assertThat(AWebhook.enabled().when(change(new SignBy(List.of(SignatureScheme.V1)))))
                .isEmpty();
        assertThat(AWebhook.enabled()
                        .and(new WebhookSignaturesChosen(ID, both, NOON))
                        .when(change(new SignBy(List.of(SignatureScheme.V1)))))
                .hasSize(1);
        assertThatThrownBy(() -> AWebhook.enabled().when(change(new SignBy(List.of(SignatureScheme.V1A)))))
                .hasMessageContaining("must include v1");
    }

    @Test
    void is_refused_if_somebody_else_changed_it_meanwhile() {
        var renamed = AWebhook.enabled().and(new WebhookRenamed(ID, "ERP", NOON));
        long seen = ((Enabled) AWebhook.enabled().state()).revision();

        assertThat(AWebhook.enabled().when(new ChangeWebhook(ID, List.of(new Rename("X")), seen, NOON)))
                .hasSize(1);
        assertThatThrownBy(() -> renamed.when(new ChangeWebhook(ID, List.of(new Rename("X")), seen, NOON)))
                .hasMessageContaining("changed meanwhile");
    }

    @Test
    void needs_a_webhook_that_exists() {
        assertThatThrownBy(() -> AWebhook.notCreated().when(change())).hasMessageContaining("no webhook");
        assertThatThrownBy(() -> AWebhook.deleted().when(change())).hasMessageContaining("no webhook");
    }

    private static ChangeWebhook change(WebhookChange... changes) {
        return new ChangeWebhook(ID, List.of(changes), null, NOON);
    }
}
