package io.hooktrail.adapters.web;

import java.util.List;

/** A request that cannot be understood: 400, with the fields at fault. What a rule refuses is a {@code Rejected} instead. */
public final class InvalidRequest extends RuntimeException {

    private final transient List<FieldError> errors;

    /** Several fields are at fault. */
    public InvalidRequest(String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** One field is at fault. */
    public static InvalidRequest of(String field, String message) {
        return new InvalidRequest(field + " " + message + ".", List.of(new FieldError(field, message)));
    }

    /** The fields at fault. */
    public List<FieldError> errors() {
        return errors;
    }
}
