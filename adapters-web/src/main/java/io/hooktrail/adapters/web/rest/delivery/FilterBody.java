package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The filter of the delivery list in a body: the same names, each with one value or an array. */
record FilterBody(
        @Schema(implementation = String.class) @Nullable JsonNode status,
        @Schema(implementation = String.class) @Nullable JsonNode type,
        @Schema(implementation = String.class) @Nullable JsonNode action,
        @Schema(implementation = String.class) @Nullable JsonNode graph,
        @Schema(implementation = String.class) @Nullable JsonNode webhookId,
        @Schema(implementation = String.class) @Nullable JsonNode endpoint,
        @Schema(implementation = String.class) @Nullable JsonNode code,
        @Schema(implementation = String.class) @Nullable JsonNode failure,
        @Schema(implementation = String.class) @Nullable JsonNode eventId,
        @Schema(implementation = String.class) @Nullable JsonNode entityId,
        @Schema(implementation = Boolean.class) @Nullable JsonNode test,
        @Schema(implementation = String.class) @Nullable JsonNode from,
        @Schema(implementation = String.class) @Nullable JsonNode to,
        @Schema(implementation = String.class) @Nullable JsonNode q) {

    /** As if they had come in a query. */
    FilterParameters parameters() {
        return new FilterParameters(
                text("status", status),
                text("type", type),
                text("action", action),
                text("graph", graph),
                text("webhook_id", webhookId),
                text("endpoint", endpoint),
                text("code", code),
                text("failure", failure),
                text("event_id", eventId),
                text("entity_id", entityId),
                text("test", test),
                text("from", from),
                text("to", to),
                text("q", q));
    }

    private static @Nullable String text(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isArray()
                ? value.valueStream().map(one -> scalar(name, one)).collect(Collectors.joining(","))
                : scalar(name, value);
    }

    private static String scalar(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw InvalidRequest.of("filter." + name, "must be a value, or an array of values");
        }
        return value.asString();
    }
}
