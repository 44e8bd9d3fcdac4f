package io.hooktrail.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API's description.
 *
 * @param path a template, such as {@code /v1/webhooks/{id}}
 * @param body the schema of the request's body; a missing node if it has none
 * @param responses by status
 */
record Operation(String method, String path, List<JsonNode> parameters, JsonNode body, JsonNode responses) {

    static Operation of(String method, String path, JsonNode described) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                described.path("parameters").valueStream().toList(),
                described
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"),
                described.path("responses"));
    }

    Stream<String> names(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString());
    }

    boolean streams() {
        return path.endsWith("/stream");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
