package io.hooktrail.application.bin;

import io.hooktrail.application.delivery.Exchange.Header;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that a bin has kept.
 *
 * @param number 1 for the first that the bin ever got
 * @param message its {@code webhook-id}; null if it had none
 * @param body at most 64 KiB of it
 * @param bodySize how many bytes arrived
 * @param status what it was answered
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its shape; never compared, never put into a set
public record KeptRequest(
        long number,
        Instant receivedAt,
        String method,
        @Nullable String query,
        List<Header> headers,
        @Nullable String message,
        byte[] body,
        int bodySize,
        SignatureVerdict signature,
        int status) {

    /** Bytes of a body that are kept. */
    public static final int BODY_KEPT = 64 * 1024;
}
