package io.hooktrail.application.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt with what went over the wire.
 *
 * @param exchange null if nothing was recorded, or it was purged
 * @param payload the request body, byte for byte; null if it was purged
 * @param purgedAt when retention took the exchange or the payload away; null if it did not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AttemptDetail(
        AttemptView attempt,
        @Nullable Exchanged exchange,
        byte @Nullable [] payload,
        @Nullable Instant purgedAt) {

    /** What exactly was wrong; null if nothing was, if it was purged, or if the class of the failure says it all. */
    public @Nullable FailureReason reason() {
        return exchange == null ? null : exchange.reason();
    }

    /**
     * Request and response as kept.
     *
     * @param requestHeaders as sent, in order, signatures included; sensitive values masked
     * @param response null if no answer came
     * @param reason what exactly was wrong; null if nothing was, or if the class of the failure says it all
     */
    public record Exchanged(
            String url,
            List<Exchange.Header> requestHeaders,
            Exchange.@Nullable Response response,
            @Nullable FailureReason reason) {}
}
