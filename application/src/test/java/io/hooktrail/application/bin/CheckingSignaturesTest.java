package io.hooktrail.application.bin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.application.delivery.SigningSecret;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CheckingSignaturesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String MESSAGE = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final byte[] OURS = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] ANOTHER = "another secret of 24 bytes".getBytes(UTF_8);

    private List<SigningSecret> secrets = List.of(new SigningSecret(OURS));
    private final SignatureCheck check = new SignatureCheck(bin -> secrets);

    @Test
    void verifies_what_a_known_secret_signed() throws Exception {
        assertThat(check.of(request(NOW, signature(OURS, BODY), BODY))).isEqualTo(SignatureVerdict.VERIFIED);
    }

    @Test
    void finds_the_right_one_among_several_signatures_and_secrets() throws Exception {
        secrets = List.of(new SigningSecret(ANOTHER), new SigningSecret(OURS));
        String several = "v1a,nonsense " + signature(OURS, BODY) + " v1,AAAA";
        assertThat(check.of(request(NOW, several, BODY))).isEqualTo(SignatureVerdict.VERIFIED);
    }

    @Test
    void fails_a_body_that_was_changed() throws Exception {
        assertThat(check.of(request(NOW, signature(OURS, BODY), BODY + " "))).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void fails_another_secret() throws Exception {
        assertThat(check.of(request(NOW, signature(ANOTHER, BODY), BODY))).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void fails_a_request_that_is_repeated_much_later() throws Exception {
        assertThat(check.of(request(NOW.plusSeconds(300), signature(OURS, BODY), BODY)))
                .isEqualTo(SignatureVerdict.VERIFIED);
        assertThat(check.of(request(NOW.plusSeconds(301), signature(OURS, BODY), BODY)))
                .isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void says_that_there_is_no_signature() {
        assertThat(check.of(request(NOW, "", BODY))).isEqualTo(SignatureVerdict.UNSIGNED);
    }

    @Test
    void says_that_nobody_known_points_here() throws Exception {
        secrets = List.of();
        assertThat(check.of(request(NOW, signature(OURS, BODY), BODY))).isEqualTo(SignatureVerdict.UNKNOWN_SENDER);
    }

    private static IncomingRequest request(Instant at, String signature, String body) {
        var headers = List.of(
                new Header("Webhook-Id", MESSAGE),
                new Header("webhook-timestamp", "1614265330"),
                new Header("webhook-signature", signature));
        return new IncomingRequest(new BinId(new UUID(1, 2)), at, "POST", null, headers, body.getBytes(UTF_8));
    }

    private static String signature(byte[] secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String signed = MESSAGE + ".1614265330." + body;
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
