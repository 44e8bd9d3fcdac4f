package io.hooktrail.domain.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which headers of a request or an answer would let somebody in, so that nobody may read them where exchanges are kept or
 * logged. Signatures are none: they prove and do not grant (GKM-19).
 */
public final class SensitiveHeaders {

    /** What stands for a value that is not shown. */
    public static final String MASK = "********";

    private static final List<String> WORDS = List.of(
            "authorization",
            "authentication",
            "cookie",
            "api-key",
            "api_key",
            "apikey",
            "access-key",
            "access_key",
            "accesskey",
            "token",
            "secret",
            "passw",
            "credential");
    private static final String KEY = "-key";
    private static final Set<String> HARMLESS_KEYS = Set.of("idempotency-key", "surrogate-key", "sec-websocket-key");

    /** API keys and webhook secrets of Hooktrail's own. */
    private static final Pattern OURS = Pattern.compile("htk_[A-Za-z0-9_-]{16,}|whsec_[A-Za-z0-9+/_-]{16,}=*");

    private SensitiveHeaders() {}

    /** Whether the value behind this name is for nobody to read. */
    public static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : WORDS) { // not a pattern: this runs for every header of every attempt
            if (lower.contains(word)) {
                return true;
            }
        }
        return lower.endsWith(KEY) && !HARMLESS_KEYS.contains(lower);
    }

    /** The same text, with {@link #MASK} for each API key and webhook secret of Hooktrail's. */
    public static String withoutCredentials(String text) {
        return text.contains("htk_") || text.contains("whsec_")
                ? OURS.matcher(text).replaceAll(MASK)
                : text;
    }

    /** The value as it may be kept behind this name. */
    public static String masked(String name, String value) {
        return named(name) ? MASK : withoutCredentials(value);
    }
}
