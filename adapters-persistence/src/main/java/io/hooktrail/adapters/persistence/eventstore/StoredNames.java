package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which event is stored under which name, found by walking the sealed families. */
final class StoredNames {

    private final Map<String, Class<?>> byName = new HashMap<>();

    /**
     * Reads the names of all events of the families.
     *
     * @param families sealed interfaces, one a stream
     * @throws IllegalArgumentException if an event has no {@link EventType} or shares its name with another
     */
    StoredNames(Collection<Class<? extends DomainEvent>> families) {
        families.stream().flatMap(StoredNames::leaves).distinct().forEach(this::add);
    }

    /** The event with this stored name. */
    Optional<Class<?>> classNamed(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Name and revision of an event class; null for what is not an event. */
    static @Nullable EventType of(@Nullable Class<?> type) {
        return type == null ? null : type.getAnnotation(EventType.class);
    }

    /** All events, in no order. */
    Collection<Class<?>> classes() {
        return byName.values();
    }

    private void add(Class<?> event) {
        EventType type = of(event);
        if (type == null) {
            throw new IllegalArgumentException(event + " lacks @EventType: under which name shall it be stored?");
        }
        Class<?> other = byName.put(type.value(), event);
        if (other != null) {
            throw new IllegalArgumentException(event + " and " + other + " share the stored name " + type.value());
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(StoredNames::leaves);
    }
}
