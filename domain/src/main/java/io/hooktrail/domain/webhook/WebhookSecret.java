package io.hooktrail.domain.webhook;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a webhook's requests are signed with, so a receiver knows that they are ours (TM-21).
 *
 * <p>Standard Webhooks, "Signature scheme": 24 to 64 random bytes. In memory only; its text form says nothing.
 */
public final class WebhookSecret {

    /** How many random bytes a new one has. */
    public static final int LENGTH = 32;

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String PREFIX = "whsec_";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * The secret of these random bytes; takes a copy.
     *
     * @throws IllegalArgumentException unless there are 24 to 64 of them
     */
    public static WebhookSecret of(byte[] key) {
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a webhook secret has " + SHORTEST + " to " + LONGEST + " bytes");
        }
        return new WebhookSecret(key.clone());
    }

    /** A copy of the raw bytes: the key of the HMAC. */
    public byte[] key() {
        return key.clone();
    }

    /** The form its owner gets: {@code whsec_} and Base64. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret that && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
