package io.hooktrail.adapters.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body in the words of JSON, without the names of our classes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static InvalidRequest explain(Throwable failure) {
        return switch (failure) {
            case StreamConstraintsException e ->
                new InvalidRequest("The JSON is nested too deeply, or a value in it is too long.", List.of());
            case UnrecognizedPropertyException e -> atField(e, "is not known here");
            case InvalidNullException e -> InvalidRequest.of(missing(e), "is required");
            case InvalidFormatException e -> atField(e, "must be " + wanted(e.getTargetType()));
            case MismatchedInputException e
            when !e.getPath().isEmpty() -> atField(e, "must be " + wanted(e.getTargetType()));
            case MismatchedInputException e -> new InvalidRequest("The body must be a JSON object.", List.of());
            case InputCoercionException e -> atField(e, "must be " + wanted(e.getTargetType()) + " within its bounds");
            case StreamReadException e -> new InvalidRequest("The body is not JSON" + where(e) + ".", List.of());
            case JacksonException e when e.getCause() instanceof JacksonException cause -> explain(cause);
            case JacksonException e when !e.getPath().isEmpty() -> atField(e, "cannot be read");
            default -> new InvalidRequest("The body is missing or cannot be read.", List.of());
        };
    }

    private static InvalidRequest atField(JacksonException failure, String message) {
        String path = path(failure);
        return new InvalidRequest(path + " " + message + where(failure) + ".", List.of(new FieldError(path, message)));
    }

    private static String where(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String missing(InvalidNullException failure) {
        String path = path(failure);
        String name = failure.getPropertyName() == null
                ? ""
                : failure.getPropertyName().getSimpleName();
        if (path.endsWith(name)) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long", "short", "Short" -> "a whole number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "String" -> "text without control characters";
            case "UUID" -> "a UUID";
            case "Instant" -> "an instant such as 2026-11-21T22:13:05.123Z";
            case "List", "ArrayList", "Set", "Collection" -> "an array";
            default -> "an object of the documented shape";
        };
    }
}
