package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.SigningSecret;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.domain.delivery.Payload;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningTest {

    private static final byte[] NEW = "the new secret, thirty-two bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD = "the old secret, thirty-two bytes".getBytes(StandardCharsets.US_ASCII);

    private final WebhookSigner signer = new WebhookSigner();

    /** The example that the Standard Webhooks libraries are tested with. */
    @Test
    void signs_as_the_published_example_of_standard_webhooks() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.US_ASCII);
        assertThat(signer.standard("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body, List.of(new SigningSecret(key))))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** RFC 4231, test case 2. */
    @Test
    void signs_the_body_alone_as_the_published_vector_of_hmac_sha256() {
        byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(signer.plain(body, new SigningSecret("Jefe".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @EnumSource
    void an_independent_library_verifies_each_version_with_either_secret_of_a_rotation(PayloadVersion version)
            throws Exception {
        OutgoingRequest request = write(target(version, Map.of()), Instant.now());
        HttpHeaders headers = headers(request);
        String body = new String(request.body(), StandardCharsets.UTF_8);
        for (byte[] secret : List.of(NEW, OLD)) {
            Webhook verifier = new Webhook(Base64.getEncoder().encodeToString(secret));
            assertThatCode(() -> verifier.verify(body, headers)).doesNotThrowAnyException();
            assertThatThrownBy(() -> verifier.verify(body + " ", headers)).isInstanceOf(Exception.class);
        }
        assertThat(headers.firstValue("webhook-signature").orElseThrow()).contains(" v1,");
    }

    @Test
    void carries_the_newest_secrets_plain_signature_under_every_name_that_is_asked_for() {
        OutgoingRequest request = write(target(PayloadVersion.V1, Map.of()), Outgoing.NOW);
        String expected = signer.plain(request.body(), new SigningSecret(NEW));
        assertThat(headers(request).map())
                .containsEntry("X-Webhook-Signature", List.of(expected))
                .containsEntry("timemoto-signature", List.of(expected))
                .containsEntry("x-timekit-signature", List.of(expected));
    }

    @Test
    void says_who_what_and_when() {
        WebhookTarget target = target(PayloadVersion.V2, Map.of());
        OutgoingAttempt attempt = Outgoing.attempt(target.id());
        OutgoingRequest request = new RequestWriter("Hooktrail/1.2.3").write(attempt, target, Outgoing.NOW);
        assertThat(headers(request).map())
                .containsEntry("webhook-id", List.of("msg_" + attempt.event().id()))
                .containsEntry("webhook-timestamp", List.of("1795342530"))
                .containsEntry("webhook-version", List.of("v2"))
                .containsEntry("User-Agent", List.of("Hooktrail/1.2.3"))
                .containsEntry("Content-Type", List.of("application/json"))
                .containsEntry("Host", List.of("example.com:8443"));
        assertThat(request.body()).isEqualTo(Payload.of(PayloadVersion.V2, attempt.event()));
        assertThat(request.path()).isEqualTo("/a%20b?c=d%26e");
    }

    @Test
    void gives_each_attempt_a_span_of_its_own_in_the_trace_of_its_delivery() {
        WebhookTarget target = target(PayloadVersion.V1, Map.of());
        OutgoingAttempt attempt = Outgoing.attempt(target.id());
        RequestWriter writer = new RequestWriter("Hooktrail/1.2.3");
        String first = headers(writer.write(attempt, target, Outgoing.NOW))
                .firstValue("traceparent")
                .orElseThrow();
        String second = headers(writer.write(attempt, target, Outgoing.NOW))
                .firstValue("traceparent")
                .orElseThrow();
        assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(second);
        assertThat(first.substring(3, 35))
                .isEqualTo(attempt.delivery().toString().replace("-", ""));
        assertThat(second).startsWith(first.substring(0, 35));
    }

    @Test
    void a_webhooks_own_headers_may_not_override_or_split_anything() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("X-Tenant", "blue");
        own.put("WEBHOOK-ID", "forged");
        own.put("x-webhook-signature", "forged");
        own.put("Timemoto-Signature", "forged");
        own.put("Host", "forged");
        own.put("Content-length", "0");
        own.put("Transfer-Encoding", "chunked");
        own.put("X-Split", "a\r\nX-Forged: b");
        own.put("X Split", "a");
        own.put("X-Wide", "\u010d\u010a");
        OutgoingRequest request = write(target(PayloadVersion.V1, own), Outgoing.NOW);
        assertThat(headers(request).map()).containsEntry("X-Tenant", List.of("blue"));
        assertThat(request.headers())
                .noneMatch(header -> header.value().contains("orged"))
                .extracting(header -> header.name().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates()
                .doesNotContain("transfer-encoding", "x-split", "x split", "x-wide");
    }

    @Test
    void nothing_leaves_unsigned() {
        WebhookTarget signed = target(PayloadVersion.V1, Map.of());
        WebhookTarget bare = new WebhookTarget(
                signed.id(), signed.url(), signed.version(), Map.of(), signed.timeout(), null, Set.of(), List.of());
        assertThatThrownBy(() -> write(bare, Outgoing.NOW)).isInstanceOf(IllegalStateException.class);
    }

    /** What is kept is what was on the wire, byte for byte and in order, but for credentials. */
    @Test
    void the_log_shows_the_request_as_it_was_sent() throws Exception {
        try (Receiver receiver = Receiver.that(Receiver.answering(200));
                Outgoing outgoing = new Outgoing()) {
            WebhookTarget target = new WebhookTarget(
                    new WebhookId(UUID.randomUUID()),
                    receiver.url(),
                    PayloadVersion.V3_PREVIEW,
                    Map.of("Authorization", "Bearer sesame"),
                    Duration.ofSeconds(5),
                    null,
                    Set.of(SignatureHeader.TIMEKIT),
                    List.of(new SigningSecret(NEW)));
            outgoing.webhook(target);
            outgoing.send(target.id(), 1);
            Exchange exchange = outgoing.next();
            List<String> expected = new ArrayList<>();
            expected.add("POST /hook?a=1 HTTP/1.1");
            exchange.requestHeaders().forEach(header -> expected.add(header.name() + ": " + header.value()));
            expected.add("");
            expected.add(
                    new String(Payload.of(target.version(), exchange.attempt().event()), StandardCharsets.UTF_8));
            assertThat(receiver.requests
                            .remove()
                            .replace("Bearer sesame", "****")
                            .split("\r\n"))
                    .containsExactlyElementsOf(expected);
        }
    }

    private static OutgoingRequest write(WebhookTarget target, Instant at) {
        return new RequestWriter("Hooktrail/1.2.3").write(Outgoing.attempt(target.id()), target, at);
    }

    private static WebhookTarget target(PayloadVersion version, Map<String, String> own) {
        return new WebhookTarget(
                new WebhookId(UUID.randomUUID()),
                URI.create("https://example.com:8443/a%20b?c=d%26e"),
                version,
                own,
                Duration.ofSeconds(10),
                null,
                Set.of(SignatureHeader.values()),
                List.of(new SigningSecret(NEW), new SigningSecret(OLD)));
    }

    private static HttpHeaders headers(OutgoingRequest request) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        request.headers().forEach(header -> map.put(header.name(), List.of(header.value())));
        return HttpHeaders.of(map, (name, value) -> true);
    }
}
