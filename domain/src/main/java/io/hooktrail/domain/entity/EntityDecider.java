package io.hooktrail.domain.entity;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityRejection.ActionNotAllowed;
import java.util.List;

/**
 * What may be said about an entity: any action of its type, in any order.
 *
 * <p>The system that owns the entity has decided already; Hooktrail passes on what it is told, and tells nobody what
 * the type does not know.
 */
public final class EntityDecider {

    private EntityDecider() {}

    /** The one event that follows. */
    public static List<EntityEvent> decide(Entity state, EntityCommand command) {
        return switch (command) {
            case TransitionEntity c when c.type().allows(c.action()) -> List.of(transitioned(c));
            case TransitionEntity c -> throw new Rejected(ActionNotAllowed.of(c.type()));
        };
    }

    private static EntityTransitioned transitioned(TransitionEntity command) {
        EntityKey key = command.id();
        return new EntityTransitioned(
                key, key.account(), key.type(), command.action(), command.occurredAt(), command.at());
    }
}
