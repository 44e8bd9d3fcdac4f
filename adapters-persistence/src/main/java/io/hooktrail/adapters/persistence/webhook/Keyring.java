package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that this node has, by their versions: one to seal with, all to open with.
 *
 * @param current the version that seals
 */
record Keyring(int current, Map<Integer, SecretCipher> ciphers) {

    /** What was sealed before keys had versions. */
    static final int UNVERSIONED = 0;

    Keyring {
        ciphers = Map.copyOf(ciphers);
        if (!ciphers.containsKey(current)) {
            throw new IllegalArgumentException("no key " + current);
        }
    }

    /** Sealed under the current key. */
    byte[] seal(SealedPlace place, byte[] plain) {
        return cipher(current).seal(place.bound(), plain);
    }

    /**
     * What was sealed.
     *
     * @throws NotOurs if no key of this node opens it at this place
     */
    byte[] open(SealedPlace place, int version, byte[] sealed) {
        return version == UNVERSIONED
                ? openUnversioned(place, sealed)
                : cipher(version).open(place.bound(), sealed);
    }

    private byte[] openUnversioned(SealedPlace place, byte[] sealed) {
        return ciphers.values().stream()
                .flatMap(cipher -> opened(cipher, place, sealed))
                .findFirst()
                .orElseThrow(NotOurs::new);
    }

    private static Stream<byte[]> opened(SecretCipher cipher, SealedPlace place, byte[] sealed) {
        try {
            return Stream.of(cipher.open(place.boundWithoutNumber(), sealed));
        } catch (NotOurs anotherKey) {
            return Stream.empty();
        }
    }

    private SecretCipher cipher(int version) {
        return Optional.ofNullable(ciphers.get(version)).orElseThrow(NotOurs::new);
    }
}
