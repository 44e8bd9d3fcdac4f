package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * A request that a receiver got.
 *
 * @param headers names as they came
 * @param answered the status, once it was written in full; fails if it could not be
 */
public record Received(
        String method,
        Map<String, List<String>> headers,
        String body,
        Instant at,
        CompletableFuture<Integer> answered) {

    /** The value of a header, whatever the case of its name. */
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no header " + name + " among " + headers.keySet()));
    }

    /** What the request says. */
    public JsonNode json() {
        return Rest.json(body);
    }

    /** The id of its event. */
    public String eventId() {
        return header("webhook-id").substring("msg_".length());
    }

    /** Whether it was answered, and with 2xx. */
    public boolean accepted() {
        return answered.isDone() && !answered.isCompletedExceptionally() && answered.join() / 100 == 2;
    }

    /** Fails unless it is signed with this secret, as a library that others wrote and as plain HMAC judge it. */
    public Received verifiedWith(String secret) {
        verifyStandard(secret);
        assertThat(header("X-Webhook-Signature")).isEqualTo(hmac(secret));
        return this;
    }

    /** Fails unless one of its standard signatures is made with this secret. */
    public void verifyStandard(String secret) {
        try {
            new Webhook(secret).verify(body, headers);
        } catch (Exception refused) {
            throw new AssertionError("not signed with the secret", refused);
        }
    }

    private String hmac(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
