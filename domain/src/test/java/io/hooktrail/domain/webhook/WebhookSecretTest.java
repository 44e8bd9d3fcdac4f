package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Test
    void is_revealed_in_the_form_of_standard_webhooks() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(WebhookSecret.of(key).reveal()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void says_nothing_unasked_and_cannot_be_changed_from_outside() {
        byte[] key = new byte[24];
        var secret = WebhookSecret.of(key);
        key[0] = 1;
        secret.key()[1] = 1;

        assertThat(secret).hasToString("WebhookSecret[…]").isEqualTo(WebhookSecret.of(new byte[24]));
    }

    @Test
    void has_24_to_64_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[23]));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[65]));
        assertThat(WebhookSecret.of(new byte[64]).key()).hasSize(64);
    }
}
