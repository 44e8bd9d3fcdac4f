package io.hooktrail.adapters.web.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Reads what the types say already: a record component that is not {@code @Nullable} must be in the JSON and not null.
 *
 * <p>A primitive component may be absent or null and is then {@code false} or 0.
 */
class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedParameter parameter && isRequired(parameter)) {
            return JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
        return super.findSetterInfo(config, member);
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        Class<?> owner = parameter.getDeclaringClass();
        if (!owner.isRecord() || !owner.getPackage().isAnnotationPresent(NullMarked.class)) {
            return false;
        }
        var component = owner.getRecordComponents()[parameter.getIndex()];
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
