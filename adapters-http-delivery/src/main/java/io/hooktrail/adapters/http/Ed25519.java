package io.hooktrail.adapters.http;

import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Signs with Ed25519 (RFC 8032). Belongs to one thread. */
final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";

    private final Signature signature;
    private final KeyFactory keys;

    Ed25519() {
        try {
            signature = Signature.getInstance(ALGORITHM);
            keys = KeyFactory.getInstance(ALGORITHM);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The signature of the parts as one message. */
    byte[] sign(WebhookKeyPair pair, byte[]... parts) {
        try {
            PrivateKey key = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, pair.seed()));
            signature.initSign(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException anySeedIsAKey) {
            throw new IllegalStateException(anySeedIsAKey);
        }
    }
}
