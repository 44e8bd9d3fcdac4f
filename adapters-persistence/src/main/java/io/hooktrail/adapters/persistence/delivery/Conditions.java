package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.CodeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions of a query joined by <em>and</em>, with their parameters. What asks for nothing adds none. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition without parameters. */
    Conditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with one parameter, left out if that is null. */
    Conditions add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** The column has one of the values, by their {@code toString()}; any, if there is none. Once a column. */
    Conditions oneOf(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            String name = column.replace('.', '_');
            conditions.add(column + " = any(:" + name + ")");
            parameters.put(name, values.stream().map(Object::toString).toArray(String[]::new));
        }
        return this;
    }

    /** The column is within one of the ranges. */
    Conditions within(String column, Set<CodeRange> ranges) {
        if (!ranges.isEmpty()) {
            conditions.add(ranges.stream()
                    .map(range -> column + " between " + range.from() + " and " + range.to())
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return this;
    }

    /** The column is at the one time or later, and before the other. */
    Conditions during(String column, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            add(column + " >= :from", "from", Times.utc(from));
        }
        if (to != null) {
            add(column + " < :to", "to", Times.utc(to));
        }
        return this;
    }

    /** With {@code and} before each. */
    String sql() {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
