package io.hooktrail.adapters.persistence.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hooktrail.domain.Identifier;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** How events look as JSON: snake_case, ids as bare values, instants and durations as ISO 8601, absent for null. */
final class EventJson {

    private EventJson() {}

    /** A mapper of its own for whoever asks; Axon adds modules to it. */
    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModules(new JavaTimeModule(), new Jdk8Module(), identifiers())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                // Sagas keep their memory in private fields; records are read by their components either way.
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
    }

    private static SimpleModule identifiers() {
        var module = new SimpleModule("identifiers");
        module.addSerializer(Identifier.class, ToStringSerializer.instance);
        module.setDeserializers(new IdentifierDeserializers());
        return module;
    }

    /** Finds {@code static X of(String)} of each identifier type. */
    private static final class IdentifierDeserializers extends SimpleDeserializers {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return Identifier.class.isAssignableFrom(type.getRawClass())
                    ? new IdentifierDeserializer(factoryOf(type.getRawClass()))
                    : null;
        }

        private static MethodHandle factoryOf(Class<?> type) {
            try {
                return MethodHandles.publicLookup()
                        .findStatic(type, "of", MethodType.methodType(type, String.class))
                        .asType(MethodType.methodType(Object.class, String.class));
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException(type + " needs a public static of(String)", missing);
            }
        }
    }

    private static final class IdentifierDeserializer extends JsonDeserializer<Object> {
        private final MethodHandle of;

        IdentifierDeserializer(MethodHandle of) {
            this.of = of;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return of.invokeExact(text);
            } catch (Throwable unreadable) {
                throw new IOException("not an identifier: " + text, unreadable);
            }
        }
    }
}
