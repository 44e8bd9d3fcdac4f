package io.hooktrail.adapters.web.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Says in the description what the types say: a member that is neither {@code @Nullable} nor primitive is required, and
 * one that is {@code @Nullable} may be null. What is sent may have no other members: they are refused.
 */
final class RequiredMembers {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private RequiredMembers() {}

    @SuppressWarnings("rawtypes") // as the model has them
    static void mark(Schema<?> model, Class<?> type) {
        Map<String, Schema> members = model.getProperties();
        if (!type.getPackage().isAnnotationPresent(NullMarked.class) || members == null) {
            return;
        }
        if (type.getSimpleName().endsWith("Request")) {
            model.setAdditionalProperties(false);
        }
        components(type)
                .filter(RequiredMembers::isNullable)
                .map(RequiredMembers::nameOf)
                .forEach(name -> members.computeIfPresent(name, (same, member) -> orNull(member)));
        List<String> required = components(type)
                .filter(component -> !component.getType().isPrimitive() && !isNullable(component))
                .map(RequiredMembers::nameOf)
                .filter(members::containsKey)
                .toList();
        if (!required.isEmpty()) {
            model.setRequired(required);
        }
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() == null && member.getTypes() == null) {
            return member; // anything at all, or null already
        }
        Schema<?> either = new Schema<>();
        either.addAnyOfItem(member);
        either.addAnyOfItem(ProblemSchema.typed("null"));
        return either;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }

    private static String nameOf(RecordComponent component) {
        return SNAKE_CASE.translate(component.getName());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
