package io.hooktrail.adapters.web;

import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which parameter cannot be read. In a path it names nothing, so there is nothing to be found. */
final class UnreadableParameter {

    private UnreadableParameter() {}

    static ProblemDetail problemOf(MethodArgumentTypeMismatchException failure) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problems.nothingHere();
        }
        Class<?> type = failure.getRequiredType() == null ? Object.class : failure.getRequiredType();
        return Problems.invalid(InvalidRequest.of(failure.getName(), "must be " + UnreadableJson.wanted(type)));
    }

    static InvalidRequest violations(MethodArgumentNotValidException failure) {
        List<FieldError> errors = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return new InvalidRequest("Some values are not valid.", errors);
    }
}
