package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A response, or as much of it as came.
 *
 * @param retryAfter the header, verbatim
 * @param enough whether nothing more was waited for: it was whole, or longer than is read
 */
record ReceivedResponse(int status, @Nullable String retryAfter, boolean enough, Exchange.Response content) {

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
