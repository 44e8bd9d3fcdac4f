package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.WebhookKeyPair;
import org.jspecify.annotations.Nullable;

/** The raw bytes of a webhook secret, in memory only. Its text form says nothing. */
public final class SigningSecret {

    private final byte[] bytes;
    private final @Nullable WebhookKeyPair keyPair;

    /** Takes over the array: the caller must not change it afterwards. */
    public SigningSecret(byte[] bytes) {
        this(bytes, null);
    }

    /**
     * Takes over the array: the caller must not change it afterwards.
     *
     * @param keyPair to sign with beside the secret ({@code v1a}); null not to
     */
    public SigningSecret(byte[] bytes, @Nullable WebhookKeyPair keyPair) {
        this.bytes = bytes;
        this.keyPair = keyPair;
    }

    /** The key of the HMAC, shared: read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** What to sign with beside the secret; null for nothing. */
    public @Nullable WebhookKeyPair keyPair() {
        return keyPair;
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
