package io.hooktrail.adapters.http;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Nobody may put a delivery off for longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    private RetryAfter() {}

    /** The pause asked for by a 429 or 503, at most a day; null if none was asked for, or not understandably. */
    static @Nullable Duration of(int status, @Nullable String header, Instant now) {
        if (header == null || (status != 429 && status != 503)) {
            return null;
        }
        String text = header.strip();
        return SECONDS.matcher(text).matches() ? seconds(text) : until(DateUtils.parseStandardDate(text), now);
    }

    private static Duration seconds(String digits) {
        boolean beyondAnyLong = digits.length() > 18;
        return beyondAnyLong ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static @Nullable Duration until(@Nullable Instant then, Instant now) {
        if (then == null) {
            return null;
        }
        return then.isBefore(now) ? Duration.ZERO : capped(Duration.between(now, then));
    }

    private static Duration capped(Duration pause) {
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
