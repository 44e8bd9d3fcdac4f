package io.hooktrail.domain.webhook;

import static io.hooktrail.domain.webhook.AWebhook.ID;
import static io.hooktrail.domain.webhook.AWebhook.NOON;
import static io.hooktrail.domain.webhook.AWebhook.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.webhook.Webhook.Disabled;
import io.hooktrail.domain.webhook.Webhook.Enabled;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RecordFailing;
import io.hooktrail.domain.webhook.WebhookCommand.RecordRecovery;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRevealed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SwitchingAWebhookTest {

    private static final AWebhook FAILING = AWebhook.enabled().and(new WebhookFailingBegan(ID, NOON));
    private static final AWebhook GONE = AWebhook.enabled().and(new WebhookDisabled(ID, DisabledReason.GONE, NOON));

    @Test
    void enables_and_disables_once() {
        assertThat(AWebhook.registered().when(new EnableWebhook(ID, NOON)))
                .containsExactly(new WebhookEnabled(ID, NOON));
        assertThat(AWebhook.enabled().when(new EnableWebhook(ID, NOON))).isEmpty();
        assertThat(AWebhook.enabled().when(new DisableWebhook(ID, DisabledReason.GONE, NOON)))
                .containsExactly(new WebhookDisabled(ID, DisabledReason.GONE, NOON));
        assertThat(GONE.when(new DisableWebhook(ID, DisabledReason.MANUAL, NOON)))
                .isEmpty();
        assertThat(GONE.state())
                .isInstanceOfSatisfying(
                        Disabled.class,
                        disabled -> assertThat(disabled.reason()).isEqualTo(DisabledReason.GONE));
    }

    @Test
    void notes_the_begin_and_the_end_of_failing_once() {
        assertThat(AWebhook.enabled().when(new RecordFailing(ID, NOON)))
                .containsExactly(new WebhookFailingBegan(ID, NOON));
        assertThat(FAILING.when(new RecordFailing(ID, NOON))).isEmpty();
        assertThat(FAILING.when(new RecordRecovery(ID, NOON))).containsExactly(new WebhookRecovered(ID, NOON));
        assertThat(AWebhook.enabled().when(new RecordRecovery(ID, NOON))).isEmpty();
        assertThat(GONE.when(new RecordFailing(ID, NOON))).isEmpty();
    }

    @Test
    void disables_for_failing_only_what_still_fails() {
        var command = new DisableWebhook(ID, DisabledReason.FAILING, NOON);

        assertThat(FAILING.when(command)).containsExactly(new WebhookDisabled(ID, DisabledReason.FAILING, NOON));
        assertThat(FAILING.and(new WebhookRecovered(ID, NOON)).when(command)).isEmpty();
    }

    @Test
    void starts_with_a_clean_slate_when_enabled_again() {
        var again = FAILING.and(new WebhookDisabled(ID, DisabledReason.FAILING, NOON), new WebhookEnabled(ID, NOON));

        assertThat(again.state())
                .isInstanceOfSatisfying(
                        Enabled.class,
                        enabled -> assertThat(enabled.failingSince()).isNull());
    }

    @Test
    void health_and_a_look_at_the_secret_are_no_change_of_what_the_owner_sees() {
        long revision = ((Enabled) AWebhook.enabled().state()).revision();
        var looked = AWebhook.enabled()
                .and(
                        new WebhookSecretRevealed(ID, NOON),
                        new WebhookFailingBegan(ID, NOON),
                        new WebhookRecovered(ID, NOON));

        assertThat(((Enabled) looked.state()).revision()).isEqualTo(revision).isEqualTo(3);
    }

    @Test
    void TM_21_rotates_with_an_overlap_of_up_to_seven_days_and_reveals() {
        assertThat(AWebhook.enabled().when(new RotateSecret(ID, SECRET, Duration.ofDays(1), NOON)))
                .containsExactly(new WebhookSecretRotated(ID, NOON.plus(Duration.ofDays(1)), NOON));
        assertThat(AWebhook.enabled().when(new RevealSecret(ID, NOON)))
                .containsExactly(new WebhookSecretRevealed(ID, NOON));
        assertThatThrownBy(() -> AWebhook.enabled()
                        .when(new RotateSecret(ID, SECRET, Duration.ofDays(7).plusSeconds(1), NOON)))
                .hasMessageContaining("overlap_seconds");
        assertThatThrownBy(() -> AWebhook.enabled().when(new RotateSecret(ID, SECRET, Duration.ofSeconds(-1), NOON)))
                .hasMessageContaining("overlap_seconds");
    }

    @Test
    void is_gone_once_deleted() {
        assertThat(GONE.when(new DeleteWebhook(ID, NOON))).containsExactly(new WebhookDeleted(ID, NOON));
        assertThatThrownBy(() -> AWebhook.deleted().when(new EnableWebhook(ID, NOON)))
                .hasMessageContaining("no webhook");
    }
}
