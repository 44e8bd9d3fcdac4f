package io.hooktrail.domain.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of entity and what may be done to it.
 *
 * @param name canonical, such as {@code class_session}
 * @param actions canonical actions that are on
 * @param optional plausible actions that are off until somebody switches them on
 * @param custom whether an account registered it
 */
public record EntityType(String name, List<String> actions, List<String> optional, boolean custom) {

    /** A type that an account registered. */
    public static EntityType custom(String name, List<String> actions) {
        return new EntityType(name, actions, List.of(), true);
    }

    /** Whether the canonical action is on. */
    public boolean allows(String action) {
        return actions.contains(action);
    }

    /** The same type with these actions on as well. */
    public EntityType allowing(List<String> more) {
        Set<String> on = new LinkedHashSet<>(actions);
        on.addAll(more);
        List<String> off =
                optional.stream().filter(action -> !on.contains(action)).toList();
        return new EntityType(name, List.copyOf(on), off, custom);
    }

    /** The same type with every optional action on. */
    public EntityType allowingAll() {
        return allowing(optional);
    }
}
