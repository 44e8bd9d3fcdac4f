package io.hooktrail.adapters.web.rest.bin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What to change about a bin; what is not said stays. A body of null is no body. */
@SuppressWarnings("NullableOptional") // a member of a PATCH is absent, null or a value: three things
record BinChangeRequest(
        @Nullable String name,
        @Nullable Integer status,
        @Nullable Integer delayMs,
        @Nullable Integer failFirst,
        @Nullable Optional<JsonNode> body) {}
