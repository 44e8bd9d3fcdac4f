package io.hooktrail.adapters.web.openapi;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** What an operation has because of the arguments its method takes, and the problems that any may answer. */
final class SharedParts {

    private SharedParts() {}

    static Operation add(Operation operation, HandlerMethod method) {
        if (takes(method, Caller.class)) {
            header(
                    operation,
                    "Hooktrail-Account",
                    ProblemSchema.typed("string").format("uuid"),
                    "The account to act for; without it the key's own.");
        }
        if (takes(method, IdempotencyKey.class)) {
            header(
                    operation,
                    "Idempotency-Key",
                    ProblemSchema.typed("string").pattern("^[!-~]{1,255}$"),
                    "Asking again with the same key and body does nothing twice.");
        }
        if (takes(method, PageRequest.class)) {
            query(operation, "limit", limit(), "Items a page at most; 50 without it.");
            query(operation, "cursor", ProblemSchema.typed("string"), "From the page before.");
        }
        problems(operation);
        return operation;
    }

    private static void problems(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        responses.addApiResponse("401", ProblemSchema.response("No valid API key."));
        responses.addApiResponse("403", ProblemSchema.response("The role does not allow it."));
        responses.addApiResponse("429", ProblemSchema.response("Too many requests with this key."));
        responses.addApiResponse("503", ProblemSchema.response("Nothing was done; try again after Retry-After."));
        responses.addApiResponse("default", ProblemSchema.response("Any other problem."));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static void header(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("header").name(name).description(description).schema(schema));
    }

    private static void query(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).description(description).schema(schema));
    }

    private static Schema<?> limit() {
        return ProblemSchema.typed("integer")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    }
}
