package io.hooktrail.application.account;

import io.hooktrail.domain.account.ApiKeyHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What API keys look like: {@code htk_} and 256 random bits in base64url, 47 characters. */
public final class ApiKeyText {

    /** What every drawn key begins with, so that leak scanners can recognise it. */
    public static final String START = "htk_";

    private static final int RANDOM_BYTES = 32;
    private static final int PREFIX = 8;
    private static final int LONG_ENOUGH_TO_SHOW_A_PREFIX = 40;

    private ApiKeyText() {}

    /** A new key. The generator must be cryptographically strong. */
    public static String draw(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a key. */
    public static ApiKeyHash hash(String key) {
        byte[] digest = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        String prefix = key.length() < LONG_ENOUGH_TO_SHOW_A_PREFIX
                ? ""
                : key.substring(START.length(), START.length() + PREFIX);
        return new ApiKeyHash(HexFormat.of().formatHex(digest), prefix);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
