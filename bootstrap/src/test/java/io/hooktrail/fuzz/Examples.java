package io.hooktrail.fuzz;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a value of a schema: of an object what is required, of alternatives the first. */
record Examples(ApiDescription description) {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    JsonNode of(JsonNode unresolved) {
        JsonNode schema = description.resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> JSON.stringNode(text(schema.path("format").asString("")));
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> JSON.arrayNode().add(of(schema.path("items")));
            default -> object(schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> object.set(
                        name,
                        name.equals("email")
                                ? JSON.stringNode("fuzz@receiver.invalid")
                                : of(schema.path("properties").path(name))));
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "date-time" -> "2026-11-22T10:00:00Z";
            case "uuid" -> "01a20166-21cd-72cd-9128-9ee5739d4f3e";
            default -> "fuzz";
        };
    }
}
