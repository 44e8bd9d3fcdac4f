package io.hooktrail.adapters.web.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Says in the description what the types say: a member that is neither {@code @Nullable} nor primitive is required. */
final class RequiredMembers {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private RequiredMembers() {}

    static void mark(Schema<?> model, Class<?> type) {
        if (!type.getPackage().isAnnotationPresent(NullMarked.class) || model.getProperties() == null) {
            return;
        }
        List<String> required = Stream.of(type.getRecordComponents())
                .filter(RequiredMembers::isRequired)
                .map(component -> SNAKE_CASE.translate(component.getName()))
                .filter(model.getProperties()::containsKey)
                .toList();
        if (!required.isEmpty()) {
            model.setRequired(required);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
