package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.InvalidRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and objects of a request whose elements must not be null; absent ones are empty. */
final class Given {

    private Given() {}

    static <T> List<T> each(String field, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(value -> value == null)) {
            throw InvalidRequest.of(field, "must not hold null");
        }
        return List.copyOf(values);
    }

    static <T> Map<String, T> each(String field, Map<String, T> values) {
        if (values.values().stream().anyMatch(value -> value == null)) {
            throw InvalidRequest.of(field, "must not hold null");
        }
        return values;
    }
}
