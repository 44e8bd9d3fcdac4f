package io.hooktrail.domain.entity;

import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;

/**
 * A business entity, as far as decisions need it.
 *
 * <p>It remembers its last action and nothing else, so a fold may begin at the last event of the stream alone.
 */
public sealed interface Entity {

    /** Nothing was ever said about it. */
    record Unseen() implements Entity {}

    /** The last thing that was said. */
    record Seen(String lastAction) implements Entity {}

    /** What the event makes of the entity. */
    static Entity evolve(Entity before, EntityEvent event) {
        return switch (event) {
            case EntityTransitioned e -> new Seen(e.action());
        };
    }
}
