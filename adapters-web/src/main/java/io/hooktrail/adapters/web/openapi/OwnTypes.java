package io.hooktrail.adapters.web.openapi;

import io.hooktrail.domain.Identifier;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes our types as our JSON shows them: ids as strings, enums in lower case, free JSON as anything. */
class OwnTypes implements ModelConverter {

    private final Set<Schema<?>> marked =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> ours = Json.mapper().constructType(type.getType()).getRawClass();
        Schema<?> own = schemaOf(ours);
        if (own != null) {
            return own;
        }
        Schema<?> resolved = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (ours.isRecord() && resolved != null) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(nameIn(resolved.get$ref()));
            if (model != null && marked.add(model)) {
                RequiredMembers.mark(model, ours);
            }
        }
        return resolved;
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static @Nullable Schema<?> schemaOf(Class<?> type) {
        if (Identifier.class.isAssignableFrom(type)) {
            return isUuid(type) ? ProblemSchema.typed("string").format("uuid") : ProblemSchema.typed("string");
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return new Schema<>();
        }
        return type.isEnum() ? words(type) : null;
    }

    private static boolean isUuid(Class<?> type) {
        return type.isRecord() && type.getRecordComponents()[0].getType() == UUID.class;
    }

    @SuppressWarnings("unchecked") // a schema of type string has strings as its enum
    private static Schema<?> words(Class<?> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        var schema = (Schema<String>) ProblemSchema.typed("string");
        schema.setEnum(words);
        return schema;
    }
}
