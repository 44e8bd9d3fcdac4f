package io.hooktrail.application.entity;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeKey;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EntityAggregatesTest {

    private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final EntityKey CLIENT = new EntityKey(ACCOUNT, "client", "4711");
    private static final EventTypeKey CARD = new EventTypeKey(ACCOUNT, "loyalty_card");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final CommandTargetResolver BY_ID =
            command -> new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null);

    private final FixtureConfiguration<EntityAggregate> entity =
            new AggregateTestFixture<>(EntityAggregate.class).registerCommandTargetResolver(BY_ID);
    private final FixtureConfiguration<EventTypeAggregate> eventType =
            new AggregateTestFixture<>(EventTypeAggregate.class).registerCommandTargetResolver(BY_ID);

    @Test
    void SBO_17_the_first_thing_said_of_an_entity_begins_its_stream() {
        entity.givenNoPriorActivity().when(tell("create")).expectEvents(transitioned("create"));
    }

    @Test
    void more_can_be_said_of_it() {
        entity.given(transitioned("create")).when(tell("update")).expectEvents(transitioned("update"));
    }

    @Test
    void what_its_type_does_not_know_is_refused() {
        entity.given(transitioned("create"))
                .when(tell("voided"))
                .expectNoEvents()
                .expectException(Rejected.class);
    }

    @Test
    void a_type_is_registered_and_deprecated() {
        var registered = new EventTypeRegistered(CARD, List.of("stamped"), NOW);
        eventType
                .givenNoPriorActivity()
                .when(new RegisterEventType(CARD, List.of("stamped"), null, null, NOW))
                .expectEvents(registered);
        eventType
                .given(registered)
                .when(new DeprecateEventType(CARD, NOW))
                .expectEvents(new EventTypeDeprecated(CARD, NOW));
    }

    private static TransitionEntity tell(String action) {
        EntityType type = EntityTypes.documented().get("client");
        return new TransitionEntity(CLIENT, action, type, NOW, NOW, Content.EMPTY);
    }

    private static EntityTransitioned transitioned(String action) {
        return new EntityTransitioned(CLIENT, ACCOUNT, "client", action, NOW, NOW);
    }
}
