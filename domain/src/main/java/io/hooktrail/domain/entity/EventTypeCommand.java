package io.hooktrail.domain.entity;

import io.hooktrail.domain.DomainCommand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about the event types of an account. */
public sealed interface EventTypeCommand extends DomainCommand {

    @Override
    EventTypeKey id();

    /**
     * Adds actions to a type of the account's own, or switches on optional ones of a documented type.
     *
     * @param actions canonical; those registered before stay
     * @param schema JSON Schema of the data; null to leave it as it is
     * @param example JSON that fits it; null for none
     */
    record RegisterEventType(
            EventTypeKey id,
            List<String> actions,
            @Nullable String schema,
            @Nullable String example,
            Instant at) implements EventTypeCommand {}

    /** Says that the type should no longer be used. It still is accepted. */
    record DeprecateEventType(EventTypeKey id, Instant at) implements EventTypeCommand {}
}
