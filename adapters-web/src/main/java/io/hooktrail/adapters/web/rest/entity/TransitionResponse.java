package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.application.Accepted;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * An event that is durable, and so are its deliveries.
 *
 * @param type canonical, as {@code action} is
 * @param deliveries how many webhooks will be told
 */
record TransitionResponse(@Nullable EventId eventId, String type, String action, String entityId, int deliveries) {

    static TransitionResponse of(TransitionEntity command, Accepted accepted) {
        return new TransitionResponse(
                accepted.firstEvent(),
                command.id().type(),
                command.action(),
                command.id().entityId(),
                accepted.deliveries());
    }
}
