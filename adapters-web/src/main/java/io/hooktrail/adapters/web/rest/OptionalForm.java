package io.hooktrail.adapters.web.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ReferenceType;

/** In a PATCH, {@code @Nullable Optional<T>} tells three things apart: null means absent, empty means JSON null. */
final class OptionalForm extends Deserializers.Base {

    private OptionalForm() {}

    static JacksonModule module() {
        return new SimpleModule("optionals") {
            @Override
            public void setupModule(SetupContext context) {
                context.addDeserializers(new OptionalForm());
            }
        };
    }

    @Override
    public @Nullable ValueDeserializer<?> findReferenceDeserializer(
            ReferenceType type,
            DeserializationConfig config,
            BeanDescription.Supplier bean,
            @Nullable TypeDeserializer typed,
            @Nullable ValueDeserializer<?> content) {
        return type.hasRawClass(Optional.class) ? new Reader(type, null, typed, content) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return false;
    }

    private static final class Reader extends Jdk8OptionalDeserializer {

        Reader(
                JavaType type,
                @Nullable ValueInstantiator instantiator,
                @Nullable TypeDeserializer typed,
                @Nullable ValueDeserializer<?> content) {
            super(type, instantiator, typed, content);
        }

        @Override
        public Jdk8OptionalDeserializer withResolved(
                @Nullable TypeDeserializer typed, @Nullable ValueDeserializer<?> content) {
            return new Reader(_fullType, _valueInstantiator, typed, content);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
