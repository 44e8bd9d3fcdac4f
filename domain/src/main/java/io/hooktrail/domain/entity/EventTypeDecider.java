package io.hooktrail.domain.entity;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.entity.EntityRejection.ActionsNotAllowed;
import io.hooktrail.domain.entity.EntityRejection.DescriptionTooLarge;
import io.hooktrail.domain.entity.EntityRejection.TypeNotRegistered;
import io.hooktrail.domain.entity.EntityRejection.TypeReserved;
import io.hooktrail.domain.entity.EntityRejection.WordNotAllowed;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeSchemaAdded;
import io.hooktrail.domain.entity.Registration.Description;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an account may register: types of its own, and the optional actions of documented ones. */
public final class EventTypeDecider {

    /** The most actions of one type. */
    public static final int MOST_ACTIONS = 50;

    /** The longest schema and the longest example, in characters. */
    public static final int LONGEST_DESCRIPTION = 32_768;

    private EventTypeDecider() {}

    /** The events that follow; none if nothing changes. */
    public static List<EventTypeEvent> decide(Registration state, EventTypeCommand command) {
        return switch (command) {
            case RegisterEventType c -> register(state, c);
            case DeprecateEventType c when !state.exists() -> throw new Rejected(new TypeNotRegistered(c.id().type()));
            case DeprecateEventType c when state.deprecated() -> List.of();
            case DeprecateEventType c -> List.of(new EventTypeDeprecated(c.id(), c.at()));
        };
    }

    private static List<EventTypeEvent> register(Registration state, RegisterEventType command) {
        List<EventTypeEvent> events = new ArrayList<>();
        List<String> actions = union(state.actions(), checked(command));
        if (command.actions().isEmpty() || actions.size() > MOST_ACTIONS) {
            throw new Rejected(new ActionsNotAllowed(MOST_ACTIONS));
        }
        if (state.deprecated() || !actions.equals(state.actions())) {
            events.add(new EventTypeRegistered(command.id(), actions, command.at()));
        }
        String schema = command.schema();
        if (schema != null && isNew(state.description(), schema, command.example())) {
            int version = state.description() == null ? 1 : state.description().version() + 1;
            events.add(new EventTypeSchemaAdded(command.id(), version, schema, command.example(), command.at()));
        }
        return List.copyOf(events);
    }

    private static boolean isNew(@Nullable Description known, String schema, @Nullable String example) {
        return known == null || !new Description(known.version(), schema, example).equals(known);
    }

    private static List<String> checked(RegisterEventType command) {
        String type = command.id().type();
        List<String> actions = command.actions();
        if (!Vocabulary.isWord(type) || !actions.stream().allMatch(Vocabulary::isWord)) {
            throw new Rejected(new WordNotAllowed());
        }
        if (Stream.of(command.schema(), command.example()).anyMatch(EventTypeDecider::isTooLarge)) {
            throw new Rejected(new DescriptionTooLarge(LONGEST_DESCRIPTION));
        }
        EntityType documented = EntityTypes.documented().get(type);
        List<String> optional = documented == null ? List.of() : documented.optional();
        if (type.equals(EntityTypes.BOOKING) || (documented != null && !optional.containsAll(actions))) {
            throw new Rejected(new TypeReserved(type, optional));
        }
        return actions;
    }

    private static boolean isTooLarge(@Nullable String json) {
        return json != null && json.length() > LONGEST_DESCRIPTION;
    }

    private static List<String> union(List<String> before, List<String> more) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }
}
