package io.hooktrail.domain.entity;

import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeSchemaAdded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account has registered about one type.
 *
 * @param actions canonical; empty if nothing was registered yet
 * @param deprecated whether it should no longer be used
 */
public record Registration(List<String> actions, @Nullable Description description, boolean deprecated) {

    /** Nothing yet. */
    public static final Registration NONE = new Registration(List.of(), null, false);

    /**
     * What the data looks like.
     *
     * @param version counts from 1
     * @param schema JSON Schema
     * @param example JSON; null for none
     */
    public record Description(
            int version, String schema, @Nullable String example) {}

    /** Whether there is anything. */
    public boolean exists() {
        return !actions.isEmpty();
    }

    /** What the event makes of the registration; a type that is registered again is not deprecated any more. */
    public static Registration evolve(Registration before, EventTypeEvent event) {
        return switch (event) {
            case EventTypeRegistered e -> new Registration(e.actions(), before.description(), false);
            case EventTypeSchemaAdded e ->
                new Registration(
                        before.actions(), new Description(e.version(), e.schema(), e.example()), before.deprecated());
            case EventTypeDeprecated e -> new Registration(before.actions(), before.description(), true);
        };
    }
}
