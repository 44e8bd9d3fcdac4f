package io.hooktrail.adapters.persistence.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key, and what it seals: AES-256-GCM, a fresh nonce each time, bound to a place, so that what is copied elsewhere
 * does not open.
 */
final class SecretCipher {

    /** Bytes of a key. */
    static final int KEY_LENGTH = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String CHECK_ALGORITHM = "HmacSHA256";
    private static final byte[] CHECKED = "hooktrail: is this the key?".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /** Sealed with another key or for another place, or changed since. */
    static final class NotOurs extends RuntimeException {
        NotOurs() {
            super("Does not open with HOOKTRAIL_SECRET_KEY or one before.", null, false, false);
        }
    }

    SecretCipher(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes");
        }
        this.key = key.clone();
    }

    /** By which the key is recognised; it does not lead back to the key. */
    KeyCheck check() {
        try {
            Mac mac = Mac.getInstance(CHECK_ALGORITHM);
            mac.init(new SecretKeySpec(key, CHECK_ALGORITHM));
            return new KeyCheck(mac.doFinal(CHECKED));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Nonce and ciphertext. */
    byte[] seal(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, place, nonce).doFinal(plain);
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
     * @throws NotOurs if it was sealed with another key or for another place, was changed or cut short
     */
    byte[] open(String place, byte[] sealed) {
        if (sealed.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
            throw new NotOurs();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, place, nonce)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException otherKeyOrChanged) {
            throw new NotOurs();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Cipher cipher(int mode, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
