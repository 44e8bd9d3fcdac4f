package io.hooktrail.domain.entity;

import io.hooktrail.domain.Rejection;
import java.util.List;

/** Why something said about an entity, or asked of an event type, was refused. */
public sealed interface EntityRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** An entity id with other characters, or too long. */
    record EntityIdNotAllowed() implements EntityRejection {
        @Override
        public String detail() {
            return "entity_id must be 1 to " + EntityKey.LONGEST_ID + " of the characters A-Z a-z 0-9 . _ ~ : @ -";
        }
    }

    /**
     * No such type, for this account.
     *
     * @param known the types there are
     */
    record TypeUnknown(List<String> known) implements EntityRejection {
        @Override
        public String detail() {
            return "There is no such entity type. Types: " + String.join(", ", known) + ".";
        }
    }

    /**
     * The type has no such action, or it is off.
     *
     * @param allowed what the type allows
     */
    record ActionNotAllowed(String type, List<String> allowed) implements EntityRejection {

        /** For the type as the account has it. */
        public static ActionNotAllowed of(EntityType type) {
            return new ActionNotAllowed(type.name(), type.actions());
        }

        @Override
        public String detail() {
            return "A " + type + " has no such action. Actions: " + String.join(", ", allowed) + ".";
        }
    }

    /** A type or an action to be registered has a name that cannot be. */
    record WordNotAllowed() implements EntityRejection {
        @Override
        public String detail() {
            return "Types and actions are 1 to 64 of the characters a-z 0-9 _ and begin with a letter.";
        }
    }

    /** The type is Hooktrail's own, and what was asked for is none of its optional actions. */
    record TypeReserved(String type, List<String> optional) implements EntityRejection {
        @Override
        public String detail() {
            return optional.isEmpty()
                    ? type + " is a type of Hooktrail's own and has no optional action."
                    : "Of " + type + ", only these actions can be switched on: " + String.join(", ", optional) + ".";
        }
    }

    /** No action, or too many. */
    record ActionsNotAllowed(int most) implements EntityRejection {
        @Override
        public String detail() {
            return "actions must name 1 to " + most + " actions.";
        }
    }

    /** A schema or an example that is too large to keep. */
    record DescriptionTooLarge(int longest) implements EntityRejection {
        @Override
        public Kind kind() {
            return Kind.LIMIT_REACHED;
        }

        @Override
        public String detail() {
            return "schema and example have at most " + longest + " characters each.";
        }
    }

    /** The account has registered no such type. */
    record TypeNotRegistered(String type) implements EntityRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "The account has registered no type " + type + ".";
        }
    }

    /** Nothing was ever heard of such an entity. */
    record EntityUnknown(String type, String entityId) implements EntityRejection {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "Nothing was ever heard of a " + type + " " + entityId + ".";
        }
    }
}
