package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.bin.BinId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bin as the API shows it.
 *
 * @param url where it receives, at the address at which the API was asked
 * @param received how many requests it ever got; the last 500 are kept
 */
record BinResponse(
        BinId id,
        String name,
        URI url,
        int status,
        long delayMs,
        int failFirst,
        @Nullable JsonNode body,
        long received,
        @Nullable Instant lastReceivedAt,
        Instant createdAt) {}
