package io.hooktrail.domain.webhook;

import static io.hooktrail.domain.webhook.SensitiveHeaders.MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHeadersTest {

    @Test
    void keeps_names_in_order_regardless_of_case() {
        var headers = new WebhookHeaders(Map.of("x-b", "2", "X-A", "1", "Authorization", "Bearer t"));

        assertThat(headers.names()).containsExactly("Authorization", "X-A", "x-b");
        assertThat(headers.values()).containsEntry("X-A", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook-id",
                "Webhook-Signature",
                "webhook-anything",
                "Content-Type",
                "content-length",
                "Host",
                "User-Agent",
                "X-Webhook-Signature",
                "traceparent",
                "Transfer-Encoding",
                "Connection",
                "timemoto-signature",
                "X-Timekit-Signature",
                "Proxy-Authorization",
                "Upgrade",
                "TE"
            })
    void may_not_override_what_hooktrail_or_http_says(String name) {
        assertRefused(Map.of(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Env", "X-Env:", "X\r\nEvil", "X-Änv", "X(Env)"})
    void refuses_names_that_are_no_tokens(String name) {
        assertRefused(Map.of(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nX-Evil: 1", "a\nb", "a\u0000b", "é", " a", "a ", "a\tb"})
    void refuses_values_that_are_not_printable_ascii(String value) {
        assertRefused(Map.of("X-Env", value));
    }

    @Test
    void bounds_number_and_size() {
        assertThat(new WebhookHeaders(numbered(20)).names()).hasSize(20);
        assertThat(new WebhookHeaders(Map.of("X", "v".repeat(1024))).names()).hasSize(1);
        assertRefused(numbered(21));
        assertRefused(Map.of("X", "v".repeat(1025)));
    }

    @Test
    void refuses_the_same_name_in_two_spellings() {
        assertRefused(new HashMap<>(Map.of("X-Env", "a", "x-env", "b")));
    }

    @Test
    void masks_what_looks_like_a_credential() {
        var headers = new WebhookHeaders(Map.of("Authorization", "Bearer t", "x-api-key", "k", "X-Env", "prod"));

        assertThat(headers.masked().values())
                .isEqualTo(Map.of(
                        "Authorization", WebhookHeaders.MASK, "x-api-key", WebhookHeaders.MASK, "X-Env", "prod"));
    }

    @Test
    void masks_what_is_a_credential_by_its_look() {
        var headers = new WebhookHeaders(
                Map.of("X-A", "Bearer t0ken", "X-B", "htk_" + "a".repeat(43), "X-C", "basic dTpw", "X-D", "bearers"));

        assertThat(headers.masked().values())
                .isEqualTo(Map.of("X-A", MASK, "X-B", MASK, "X-C", MASK, "X-D", "bearers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Authorization", "Proxy-Authorization", "Cookie", "set-cookie", "X-Api-Key", "X-Partner-Key"})
    void headers_that_let_somebody_in_are_sensitive(String name) {
        assertThat(SensitiveHeaders.masked(name, "v")).isEqualTo(MASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-signature", "X-Webhook-Signature", "Idempotency-Key", "Content-Type", "X-Env"})
    void others_stay_readable_but_for_keys_of_ours(String name) {
        assertThat(SensitiveHeaders.masked(name, "v1,abc=")).isEqualTo("v1,abc=");
        assertThat(SensitiveHeaders.masked(name, "a htk_" + "k".repeat(43) + ", b"))
                .isEqualTo("a " + MASK + ", b");
        assertThat(SensitiveHeaders.masked(name, "whsec_" + "k".repeat(43) + "="))
                .isEqualTo(MASK);
    }

    @Test
    void says_no_value_in_a_refusal() {
        assertThatThrownBy(() -> new WebhookHeaders(Map.of("X-Key", "topsecret\n")))
                .hasMessageNotContaining("topsecret");
    }

    private static Map<String, String> numbered(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "X-" + i, i -> "v"));
    }

    private static void assertRefused(Map<String, String> values) {
        assertThatThrownBy(() -> new WebhookHeaders(values))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("headers: ");
    }
}
