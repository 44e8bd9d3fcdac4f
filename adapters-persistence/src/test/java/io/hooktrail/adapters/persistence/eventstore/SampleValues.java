package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.domain.webhook.WebhookUrl;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one instance of any event, always the same. A value depends on the path of its component alone, so components of
 * one type differ from each other, and another component beside them changes nothing.
 */
final class SampleValues {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final boolean withOptional;

    private SampleValues(boolean withOptional) {
        this.withOptional = withOptional;
    }

    /** Every component has a value. */
    static Object full(Class<?> event) {
        return new SampleValues(true).make(event, "");
    }

    /** What may be absent is. */
    static Object sparse(Class<?> event) {
        return new SampleValues(false).make(event, "");
    }

    private Object make(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component(component, path + "." + component.getName()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError("no sample of " + type + ": teach it to SampleValues", refused);
        }
    }

    private @Nullable Object component(RecordComponent component, String path) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class) && !withOptional ? null : value(type.getType(), path);
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType many) {
            Object one = value(many.getActualTypeArguments()[0], path + "[]");
            return many.getRawType() == Set.class ? Set.of(one) : List.of(one);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain == WebhookUrl.class ? new WebhookUrl("https://example.com/hooks") : scalar(plain, path);
    }

    private Object scalar(Class<?> type, String path) {
        return switch (type.getName()) {
            case "java.lang.String" -> path.substring(path.lastIndexOf('.') + 1).replace("[]", "-1");
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
            case "java.time.Instant" -> NOON.plusSeconds(number(path));
            case "java.time.Duration" -> Duration.ofMillis(1_001 + number(path));
            case "int", "java.lang.Integer" -> path.contains("tatus") ? 503 : 1 + number(path) % 9;
            case "long" -> 1L + number(path) % 9;
            case "double" -> 0.25;
            case "boolean", "java.lang.Boolean" -> true;
            default -> make(type, path);
        };
    }

    private static int number(String path) {
        return Math.floorMod(path.hashCode(), MINUTES_OF_A_DAY);
    }
}
