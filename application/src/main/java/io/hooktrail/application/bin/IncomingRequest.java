package io.hooktrail.application.bin;

import io.hooktrail.application.delivery.Exchange.Header;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived at a bin.
 *
 * @param query as it stood in the URL; null if there was none
 * @param headers as they arrived, in order
 * @param body all of it
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its shape; never compared, never put into a set
public record IncomingRequest(
        BinId bin,
        Instant receivedAt,
        String method,
        @Nullable String query,
        List<Header> headers,
        byte[] body) {

    /** The value of the first header of that name, regardless of case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
