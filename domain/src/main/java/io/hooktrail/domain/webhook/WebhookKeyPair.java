package io.hooktrail.domain.webhook;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 key pair that a webhook's requests are signed with beside its secret, on request: whoever has the public key
 * can verify a request and cannot forge one (Standard Webhooks, {@code v1a}).
 *
 * <p>The private key is in memory only; the text form shows the public one.
 */
public final class WebhookKeyPair {

    /** Bytes of either key (RFC 8032). */
    public static final int LENGTH = 32;

    private static final String PREFIX = "whpk_";

    private final byte[] seed;
    private final byte[] publicKey;

    private WebhookKeyPair(byte[] seed, byte[] publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
    }

    /**
     * The pair of these bytes; takes copies.
     *
     * @throws IllegalArgumentException unless each has 32
     */
    public static WebhookKeyPair of(byte[] seed, byte[] publicKey) {
        if (seed.length != LENGTH || publicKey.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        return new WebhookKeyPair(seed.clone(), publicKey.clone());
    }

    /** A copy of the private key as RFC 8032 has it. */
    public byte[] seed() {
        return seed.clone();
    }

    /** A copy of the public key as RFC 8032 has it. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The form in which receivers get the public key: {@code whpk_} and Base64. */
    public String publicText() {
        return publicText(publicKey);
    }

    /** The same of a public key alone. */
    public static String publicText(byte[] publicKey) {
        return PREFIX + Base64.getEncoder().encodeToString(publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookKeyPair that
                && MessageDigest.isEqual(seed, that.seed)
                && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return "WebhookKeyPair[" + publicText() + "]";
    }
}
