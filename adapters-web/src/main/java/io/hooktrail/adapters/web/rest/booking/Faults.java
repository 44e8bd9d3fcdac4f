package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.adapters.web.FieldError;
import io.hooktrail.adapters.web.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request, so that all of it is told at once. */
final class Faults {

    private final List<FieldError> errors = new ArrayList<>();

    void unless(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    void unlessWithin(@Nullable Number value, long least, long most, String field) {
        boolean holds = value == null || (value.longValue() >= least && value.longValue() <= most);
        unless(holds, field, "must be a whole number from " + least + " to " + most);
    }

    /** Does nothing if nothing is wrong. */
    void tell() {
        if (!errors.isEmpty()) {
            throw new InvalidRequest("Some values are not valid.", errors);
        }
    }
}
