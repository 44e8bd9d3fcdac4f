package io.hooktrail.application.delivery;

/** The raw bytes of a webhook secret, in memory only. Its text form says nothing. */
public final class SigningSecret {

    private final byte[] bytes;

    /** Takes over the array: the caller must not change it afterwards. */
    public SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of the HMAC, shared: read only. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
