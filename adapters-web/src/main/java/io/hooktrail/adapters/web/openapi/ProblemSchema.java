package io.hooktrail.adapters.web.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** The one shape of every problem (RFC 9457). */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> error =
                object(Map.of("field", text("a path into the body, or a name"), "message", text("what it must be")));
        Schema<?> problem = object(Map.of(
                "type", text("stable: what kind of problem it is"),
                "title", text("the kind in words"),
                "status", typed("integer"),
                "detail", text("what to change"),
                "instance", text("the path that was asked for"),
                "trace_id", text("finds the request in the logs"),
                "errors", array(error)));
        problem.setRequired(List.of("type", "title", "status", "instance", "trace_id", "errors"));
        return problem;
    }

    static ApiResponse response(String description) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> object(Map<String, Schema<?>> members) {
        Schema<?> object = typed("object");
        members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> object.addProperty(it.getKey(), it.getValue()));
        return object;
    }

    private static Schema<?> array(Schema<?> items) {
        Schema<?> array = typed("array");
        array.setItems(items);
        return array;
    }

    private static Schema<?> text(String description) {
        return typed("string").description(description);
    }

    static Schema<?> typed(String type) {
        var schema = new Schema<Object>();
        schema.addType(type);
        return schema;
    }
}
