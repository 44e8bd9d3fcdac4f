package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.application.delivery.Exchange.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HidingCredentialsTest {

    private static final String KEY = "htk_" + "k".repeat(43);

    private final Credentials credentials = new Credentials(
            Map.of("Authorization", "Bearer ses/ame\"open", "X-Partner", "Basic dXNlcjpwYXNz", "X-Env", "production"));

    @Test
    void own_headers_that_are_credentials_by_name_or_look_are_masked_and_others_are_not() {
        assertThat(credentials.masked(List.of(
                        new Header("authorization", "Bearer ses/ame\"open"),
                        new Header("X-Partner", "Basic dXNlcjpwYXNz"),
                        new Header("X-Env", "production"),
                        new Header("X-Webhook-Signature", "abc"))))
                .containsExactly(
                        new Header("authorization", "****"),
                        new Header("X-Partner", "****"),
                        new Header("X-Env", "production"),
                        new Header("X-Webhook-Signature", "abc"));
    }

    @Test
    void what_a_receiver_echoes_is_masked_in_body_and_headers() {
        assertThat(bodyOf("{\"auth\": \"Bearer ses/ame\\\"open\", \"e\": \"production\"}"))
                .isEqualTo("{\"auth\": \"****\", \"e\": \"production\"}");
        assertThat(bodyOf("bad token ses/ame\"open")).isEqualTo("bad token ****");
        assertThat(bodyOf("\u00e9 " + KEY)).isEqualTo("\u00e9 ********");
        assertThat(credentials
                        .masked(new Response(List.of(new Header("X-Echo", "dXNlcjpwYXNz")), new byte[0], false))
                        .headers())
                .containsExactly(new Header("X-Echo", "****"));
    }

    @Test
    void a_body_without_credentials_stays_byte_for_byte() {
        byte[] body = {0, -1, 10, 13, -128};

        assertThat(credentials.masked(new Response(List.of(), body, true)).body())
                .isEqualTo(body);
        assertThat(credentials.masked((Response) null)).isNull();
    }

    private String bodyOf(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new String(
                credentials.masked(new Response(List.of(), body, false)).body(), StandardCharsets.UTF_8);
    }
}
