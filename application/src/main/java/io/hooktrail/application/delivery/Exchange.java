package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.AttemptOutcome;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as it went: what was sent, what came back.
 *
 * <p>The request body is not kept: {@link io.hooktrail.domain.delivery.Payload} makes the same bytes again from version
 * and content.
 *
 * @param startedAt when the request left
 * @param version the payload version that was sent
 * @param url where to
 * @param requestHeaders as sent, in order, signatures included
 * @param response what came back; null if nothing did
 * @param reason what exactly was wrong; null if nothing was, or if the class of the failure says it all
 */
public record Exchange(
        OutgoingAttempt attempt,
        Instant startedAt,
        AttemptOutcome outcome,
        PayloadVersion version,
        URI url,
        List<Header> requestHeaders,
        @Nullable Response response,
        @Nullable FailureReason reason) {

    /** One header line. */
    public record Header(String name, String value) {}

    /**
     * A response as received.
     *
     * @param body at most 16 KiB of it
     * @param truncated whether there was more
     */
    @SuppressWarnings("ArrayRecordComponent") // a record for its shape; never compared, never put into a set
    public record Response(List<Header> headers, byte[] body, boolean truncated) {}
}
