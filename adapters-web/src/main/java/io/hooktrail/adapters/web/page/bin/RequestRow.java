package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.BodyText;
import io.hooktrail.adapters.web.page.Badge;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.SignatureVerdict;
import io.hooktrail.application.delivery.Exchange.Header;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that a bin got.
 *
 * @param verdict whether its signature is genuine: a name of the messages
 * @param body as text, in Base64 if it is none
 * @param base64 whether it is none
 * @param truncated whether more arrived than is kept
 */
record RequestRow(
        long number,
        Moment at,
        String method,
        @Nullable String query,
        @Nullable String message,
        List<Header> headers,
        String body,
        boolean base64,
        int size,
        boolean truncated,
        Badge badge,
        String verdict,
        int status) {

    static RequestRow of(KeptRequest kept, Function<Instant, Moment> moments) {
        BodyText text = BodyText.of(kept.body());
        return new RequestRow(
                kept.number(),
                moments.apply(kept.receivedAt()),
                kept.method(),
                kept.query(),
                kept.message(),
                kept.headers(),
                text.text(),
                text.encoding().equals("base64"),
                kept.bodySize(),
                kept.bodySize() > kept.body().length,
                badge(kept.signature()),
                kept.signature().name().toLowerCase(Locale.ROOT),
                kept.status());
    }

    private static Badge badge(SignatureVerdict verdict) {
        return switch (verdict) {
            case VERIFIED -> new Badge("success", "success");
            case FAILED -> new Badge("exhausted", "exhausted");
            case UNSIGNED -> new Badge("held", "held");
            case UNKNOWN_SENDER -> new Badge("unknown", "unknown");
        };
    }
}
