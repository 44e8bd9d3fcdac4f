package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.SigningSecret;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningWithKeyPairsTest {

    /** What stands before a raw Ed25519 key in an X.509 encoding (RFC 8410, 4). */
    private static final String X509 = "302a300506032b6570032100";

    private static final WebhookKeyPair NEW = pair(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final WebhookKeyPair OLD = pair(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    /** RFC 8032, 7.1: tests 1 to 3. Ed25519 signatures are the same every time, so this is all there is to it. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, '',"
            + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, '72',"
            + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, 'af82',"
            + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signs_as_the_published_vectors(String seed, String message, String signature) {
        byte[] signed = new Ed25519().sign(pair(seed, seed), HexFormat.of().parseHex(message));

        assertThat(HexFormat.of().formatHex(signed)).isEqualTo(signature);
    }

    @Test
    void TM_21_whoever_has_a_public_key_can_verify_and_each_key_pair_of_a_rotation_signs() throws Exception {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] secret = new byte[32];
        String header = new WebhookSigner()
                .standard(
                        "msg_1",
                        "1795342530",
                        body,
                        List.of(new SigningSecret(secret, NEW), new SigningSecret(secret, OLD)));

        List<String> signatures = List.of(header.split(" "));
        assertThat(signatures)
                .hasSize(4)
                .extracting(it -> it.substring(0, it.indexOf(',')))
                .containsExactly("v1", "v1", "v1a", "v1a");
        String signed = "msg_1.1795342530.{\"a\":1}";
        assertThat(verifies(NEW, signatures.get(2), signed)).isTrue();
        assertThat(verifies(OLD, signatures.get(3), signed)).isTrue();
        assertThat(verifies(OLD, signatures.get(2), signed)).isFalse();
        assertThat(verifies(NEW, signatures.get(2), signed + " ")).isFalse();
    }

    @Test
    void without_a_key_pair_there_are_symmetric_signatures_alone() {
        assertThat(new WebhookSigner().standard("msg_1", "1", new byte[0], List.of(new SigningSecret(new byte[32]))))
                .doesNotContain("v1a");
    }

    private static boolean verifies(WebhookKeyPair pair, String signature, String message) throws Exception {
        String raw = pair.publicText().substring("whpk_".length());
        byte[] encoded = HexFormat.of()
                .parseHex(X509 + HexFormat.of().formatHex(Base64.getDecoder().decode(raw)));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(message.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }

    private static WebhookKeyPair pair(String seed, String publicKey) {
        byte[][] raw = Stream.of(seed, publicKey).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return WebhookKeyPair.of(raw[0], raw[1]);
    }
}
