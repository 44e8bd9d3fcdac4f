package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The request body of a delivery, or the notice that it is gone. */
public sealed interface DeliveryPayload {

    /** The exact bytes, the same at every attempt of one version. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Available(PayloadVersion version, byte[] body) implements DeliveryPayload {}

    /**
     * The content is gone.
     *
     * @param at when retention took it; null if it was erased
     */
    record Purged(@Nullable Instant at) implements DeliveryPayload {}
}
