package io.hooktrail.adapters.web.rest.bin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bin to be made; what is not said is as usual: 200 at once, with an empty body.
 *
 * @param delayMs milliseconds before it answers
 * @param failFirst so many requests of each message are answered 500 first
 * @param body any JSON
 */
record NewBinRequest(
        @Nullable String name,
        @Nullable Integer status,
        @Nullable Integer delayMs,
        @Nullable Integer failFirst,
        @Nullable JsonNode body) {}
