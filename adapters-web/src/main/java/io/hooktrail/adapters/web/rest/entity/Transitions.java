package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.VerbatimJson;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.Vocabulary;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what was told about entities. */
@Component
class Transitions {

    private final EventTypeCatalogue catalogue;
    private final InstantSource clock;

    Transitions(EventTypeCatalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The command for one event, in canonical words.
     *
     * @throws io.hooktrail.domain.Rejected if there is no such type, or the entity id cannot be one
     */
    TransitionEntity of(AccountId account, EventRequest event) {
        Instant now = clock.instant();
        EntityType type = catalogue.require(account, event.type());
        return new TransitionEntity(
                new EntityKey(account, type.name(), event.entityId()),
                Vocabulary.action(event.action()),
                type,
                event.occurredAt() == null ? now : event.occurredAt(),
                now,
                contentOf(event.data()));
    }

    private static Content contentOf(@Nullable VerbatimJson data) {
        return data == null ? Content.EMPTY : data.content();
    }
}
