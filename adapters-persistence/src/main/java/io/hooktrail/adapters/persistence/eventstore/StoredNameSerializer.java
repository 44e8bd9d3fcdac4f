package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.domain.EventType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes events under their stored names and finds their classes by them. What is no event goes by its class name. */
final class StoredNameSerializer extends JacksonSerializer {

    private final StoredNames names;

    StoredNameSerializer(StoredNames names) {
        super(JacksonSerializer.builder().objectMapper(EventJson.mapper()));
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        EventType event = StoredNames.of(type);
        return event == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(event.value(), Integer.toString(event.revision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return names.classNamed(type.getName()).orElseGet(() -> super.classForType(type));
    }
}
