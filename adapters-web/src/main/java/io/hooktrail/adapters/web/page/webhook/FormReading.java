package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.FieldError;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.adapters.web.Problems;
import io.hooktrail.domain.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads field after field, and gathers what is to be changed: the same words that the API has for it. */
final class FormReading {

    private final Problems problems;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    FormReading(Problems problems) {
        this.problems = problems;
    }

    /** What is to be changed, by field. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** What was read; null if it cannot be used. */
    <T extends @Nullable Object> @Nullable T read(Supplier<T> field) {
        try {
            return field.get();
        } catch (Rejected | InvalidRequest refused) {
            note(refused);
            return null;
        }
    }

    /** Notes at the field what is wrong with it; passes on what is about no field. */
    void note(RuntimeException refused) {
        Map<String, Object> more =
                Objects.requireNonNullElse(problems.of(refused).getProperties(), Map.of());
        if (!(more.get("errors") instanceof List<?> errors) || errors.isEmpty()) {
            throw refused;
        }
        errors.forEach(error -> note((FieldError) error));
    }

    private void note(FieldError error) {
        String field = error.field().split("[.\\[]", 2)[0];
        wrong.putIfAbsent(field, error.message());
    }

    /** A number, as it stands in a field; null if the field is empty. */
    static @Nullable Integer number(String field, String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw InvalidRequest.of(field, "must be a whole number");
        }
    }
}
