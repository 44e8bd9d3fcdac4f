package io.hooktrail.domain.account;

/**
 * What is kept of an API key: enough to recognise it, not enough to use it.
 *
 * @param sha256 lower-case hex of the key's SHA-256. The key has 256 random bits, so no slow hash is needed
 * @param prefix the first characters after {@code htk_}, for people to tell keys apart; empty for a short key
 */
public record ApiKeyHash(String sha256, String prefix) {

    /** The prefix alone. */
    @Override
    public String toString() {
        return "ApiKeyHash[" + prefix + "…]";
    }
}
