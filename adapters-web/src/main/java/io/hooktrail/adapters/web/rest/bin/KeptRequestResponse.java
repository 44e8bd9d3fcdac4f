package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.bin.SignatureVerdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that a bin has kept.
 *
 * @param number 1 for the first that the bin ever got
 * @param body as text, or in Base64 if it is none; at most 64 KiB
 * @param bodyEncoding {@code text} or {@code base64}
 * @param bodySize bytes that arrived
 * @param status what it was answered
 */
record KeptRequestResponse(
        long number,
        Instant receivedAt,
        String method,
        @Nullable String query,
        List<Line> headers,
        String body,
        String bodyEncoding,
        int bodySize,
        boolean truncated,
        SignatureVerdict signature,
        int status) {

    /** One header. */
    record Line(String name, String value) {}
}
