package io.hooktrail.application.account;

import io.hooktrail.domain.account.ApiKeyHash;
import java.util.random.RandomGenerator;

/** What API keys look like: {@code htk_} and 256 random bits in base64url, 47 characters. */
public final class ApiKeyText {

    /** What every drawn key begins with, so that leak scanners can recognise it. */
    public static final String START = "htk_";

    private static final int PREFIX = 8;
    private static final int LONG_ENOUGH_TO_SHOW_A_PREFIX = 40;

    private ApiKeyText() {}

    /** A new key. The generator must be cryptographically strong. */
    public static String draw(RandomGenerator random) {
        return START + DrawnText.draw(random);
    }

    /** What is kept of a key. */
    public static ApiKeyHash hash(String key) {
        String prefix = key.length() < LONG_ENOUGH_TO_SHOW_A_PREFIX
                ? ""
                : key.substring(START.length(), START.length() + PREFIX);
        return new ApiKeyHash(DrawnText.digest(key), prefix);
    }
}
