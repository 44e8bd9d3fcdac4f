package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.WebhookTarget;
import java.util.List;

/**
 * One signed request, ready to leave.
 *
 * @param headers all of them, in the order in which they are sent
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its shape; never compared, never put into a set
record OutgoingRequest(WebhookTarget target, List<Exchange.Header> headers, byte[] body) {

    /** Path and query as the request line carries them. */
    String path() {
        String path = target.url().getRawPath();
        String query = target.url().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
