package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.SecretUnusable;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;

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

    /**
     * The secret that somebody brings along in the form in which its owner gets it; refuses with {@link SecretUnusable}.
     */
    public static WebhookSecret parse(String text) {
        byte[] key = decoded(text);
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw unusable(
                    "must have " + SHORTEST + " to " + LONGEST + " bytes behind " + PREFIX + ", not " + key.length);
        }
        if (isGuessable(key)) {
            throw unusable("must be drawn at random: this one repeats itself");
        }
        return new WebhookSecret(key);
    }

    private static byte[] decoded(String text) {
        if (!text.startsWith(PREFIX)) {
            throw unusable("must begin with " + PREFIX);
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            throw unusable("must be Base64 behind " + PREFIX + "; make one with: echo " + PREFIX
                    + "$(openssl rand -base64 32)");
        }
    }

    /** 24 random bytes have 23 different values on average, and fewer than 12 about never; so have the steps between. */
    private static boolean isGuessable(byte[] key) {
        var values = new BitSet();
        var steps = new BitSet();
        for (int i = 0; i < key.length; i++) {
            values.set(Byte.toUnsignedInt(key[i]));
            steps.set(Byte.toUnsignedInt((byte) (key[i] - key[Math.max(i - 1, 0)])));
        }
        return Math.min(values.cardinality(), steps.cardinality()) < SHORTEST / 2;
    }

    private static Rejected unusable(String flaw) {
        return new Rejected(new SecretUnusable(flaw));
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
