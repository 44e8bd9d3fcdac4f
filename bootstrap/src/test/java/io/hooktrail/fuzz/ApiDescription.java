package io.hooktrail.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as it describes itself, and whether an answer keeps to that. */
final class ApiDescription {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    ApiDescription(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> Operation.of(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** What is wrong with the answer to a request for this operation. */
    Optional<String> flaw(Operation operation, Answer answer) {
        JsonNode exact = operation.responses().path(Integer.toString(answer.status()));
        if (answer.succeeded() && exact.isMissingNode()) {
            return Optional.of("status " + answer.status() + " is not documented");
        }
        JsonNode response = exact.isMissingNode() ? operation.responses().path("default") : exact;
        JsonNode contents = response.path("content");
        if (contents.isEmpty()) {
            return answer.body().length == 0
                    ? Optional.empty()
                    : Optional.of("status " + answer.status() + " has a body that is not documented");
        }
        JsonNode content = contents.path(answer.mediaType());
        return content.isMissingNode()
                ? Optional.of("status " + answer.status() + " has the content type " + answer.mediaType())
                : flaw(content.path("schema"), answer);
    }

    /** What is wrong with the answer to a request for nothing that exists. */
    Optional<String> flawOfProblem(Answer answer) {
        if (!answer.mediaType().equals("application/problem+json")) {
            return Optional.of("status " + answer.status() + " has the content type " + answer.mediaType());
        }
        ObjectNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        return flaw(problem, answer);
    }

    private Optional<String> flaw(JsonNode schema, Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            List<Error> errors = schemas.computeIfAbsent(schema, this::compiled).validate(body);
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of("status " + answer.status() + " is not as documented: " + first(errors));
        } catch (JacksonException notJson) {
            return Optional.of("status " + answer.status() + " is not JSON");
        }
    }

    private static String first(List<Error> errors) {
        Error error = errors.getFirst();
        return error.getInstanceLocation().toString().replaceAll("[0-9]+", "n") + " " + error.getMessage();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return registry.getSchema(whole);
    }
}
