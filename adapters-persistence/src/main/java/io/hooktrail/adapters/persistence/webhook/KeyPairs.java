package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;

/** Draws key pairs for {@code v1a}. */
final class KeyPairs {

    private KeyPairs() {}

    /** A new one. */
    static WebhookKeyPair draw() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return WebhookKeyPair.of(
                    last(pair.getPrivate().getEncoded()), last(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The raw key ends both encodings (RFC 8410, 4 and 7). */
    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - WebhookKeyPair.LENGTH, encoded.length);
    }
}
