package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with HMAC-SHA256, and with Ed25519 on request. Keeps one of each, so it belongs to one thread. */
final class WebhookSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac = newMac();
    private final Ed25519 ed25519 = new Ed25519();

    /**
     * The value of {@code webhook-signature} (Standard Webhooks, "Signature scheme"): one {@code v1} signature a secret,
     * then one {@code v1a} signature a key pair.
     */
    String standard(String id, String timestamp, byte[] body, List<SigningSecret> secrets) {
        byte[] head = (id + '.' + timestamp + '.').getBytes(StandardCharsets.US_ASCII);
        Stream<String> symmetric =
                secrets.stream().map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, head, body)));
        Stream<String> asymmetric = secrets.stream()
                .flatMap(secret -> Stream.ofNullable(secret.keyPair()))
                .map(pair -> "v1a," + Base64.getEncoder().encodeToString(ed25519.sign(pair, head, body)));
        return Stream.concat(symmetric, asymmetric).collect(Collectors.joining(" "));
    }

    /** The value of {@code X-Webhook-Signature}: lower-case hex over the body alone (GKM-29). */
    String plain(byte[] body, SigningSecret secret) {
        return HexFormat.of().formatHex(hmac(secret, body));
    }

    private byte[] hmac(SigningSecret secret, byte[]... parts) {
        try {
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
        } catch (InvalidKeyException anyBytesAreAKey) {
            throw new IllegalStateException(anyBytesAreAKey);
        }
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
