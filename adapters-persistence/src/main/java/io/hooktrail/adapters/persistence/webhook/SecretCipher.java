package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.domain.webhook.WebhookId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read in the database: AES-256-GCM, a fresh nonce each time, bound to the webhook and to the
 * purpose, so that a row copied elsewhere does not open.
 */
final class SecretCipher {

    /** Which key sealed a row; there has been one so far. */
    static final int KEY_VERSION = 1;

    /** Bytes of a key. */
    static final int KEY_LENGTH = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** What a row holds. */
    enum Purpose {
        SECRET,
        HEADERS
    }

    /** A row was sealed with another key, or was changed. */
    static final class NotOurs extends RuntimeException {
        NotOurs() {
            super("A webhook secret does not open with HOOKTRAIL_SECRET_KEY.", null, false, false);
        }
    }

    SecretCipher(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Nonce and ciphertext. */
    byte[] seal(WebhookId webhook, Purpose purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, webhook, purpose, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * What was sealed.
     *
     * @throws NotOurs if it was sealed with another key, for another webhook or purpose, or was changed
     */
    byte[] open(WebhookId webhook, Purpose purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, webhook, purpose, nonce)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException otherKeyOrChanged) {
            throw new NotOurs();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Cipher cipher(int mode, WebhookId webhook, Purpose purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((webhook + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
