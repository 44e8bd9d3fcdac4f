package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSecretTest {

    private final Random random = new Random(42);

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
    void TM_21_one_that_is_brought_along_is_read_in_the_form_it_is_revealed_in() {
        for (int length : List.of(24, 32, 64)) {
            byte[] key = random(length);
            assertThat(WebhookSecret.parse(WebhookSecret.of(key).reveal())).isEqualTo(WebhookSecret.of(key));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, must begin with whsec_",
        "whsec_, 24 to 64 bytes",
        "whsec_c2VjcmV0LXRlbGw=, 24 to 64 bytes",
        "whsec_%%%, Base64",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, random",
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, random",
        "whsec_YWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFi, random"
    })
    void TM_21_says_what_to_change_about_one_that_is_none_and_does_not_repeat_it(String text, String flaw) {
        assertThatThrownBy(() -> WebhookSecret.parse(text))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(flaw)
                .hasMessageNotContaining(text.replace("whsec_", "").isEmpty() ? "§" : text.replace("whsec_", ""));
    }

    @Test
    void none_that_is_drawn_is_taken_for_a_guessable_one() {
        for (int i = 0; i < 10_000; i++) {
            String drawn = WebhookSecret.of(random(24)).reveal();
            assertThat(WebhookSecret.parse(drawn).reveal()).isEqualTo(drawn);
        }
    }

    @Test
    void a_key_pair_shows_its_public_key_alone() {
        byte[] seed = random(32);
        byte[] publicKey = random(32);
        var pair = WebhookKeyPair.of(seed, publicKey);
        pair.seed()[0]++;

        assertThat(pair)
                .isEqualTo(WebhookKeyPair.of(seed, publicKey))
                .isNotEqualTo(WebhookKeyPair.of(publicKey, publicKey));
        assertThat(pair.publicText()).isEqualTo("whpk_" + Base64.getEncoder().encodeToString(publicKey));
        assertThat(pair).hasToString("WebhookKeyPair[" + pair.publicText() + "]");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookKeyPair.of(new byte[31], publicKey));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void has_24_to_64_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[23]));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[65]));
        assertThat(WebhookSecret.of(new byte[64]).key()).hasSize(64);
    }
}
