package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.delivery.Payload;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent is not kept any more.
 *
 * @param at when retention took it; null if it was erased
 */
record ContentPurged(@Nullable Instant at) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.GONE;
    }

    @Override
    public String detail() {
        return at == null ? "The content was erased." : "The content was purged on " + Payload.instant(at) + ".";
    }
}
