package io.hooktrail.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.webhook.EventSubject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TellingReceiversOfEntitiesTest {

    private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final String EVENT = "018f0000-0000-7000-8000-0000000000ee";
    private static final Instant THEN = Instant.parse("2026-11-21T22:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final EntityTransitioned CREATED = new EntityTransitioned(
            new EntityKey(ACCOUNT, "class_session", "s-1"), ACCOUNT, "class_session", "create", THEN, NOW);

    private final EntityPublicEvents events = new EntityPublicEvents();
    private final UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);

    @AfterEach
    void end() {
        unit.rollback();
    }

    @Test
    void the_event_is_named_by_type_and_action() {
        PublicEvent told = events.of(CREATED, caused("{}")).orElseThrow();
        assertThat(told.subject()).isEqualTo(new EventSubject("class_session", "create", null));
        assertThat(told.outgoing().type()).isEqualTo("class_session.create");
        assertThat(told.outgoing().id()).isEqualTo(EventId.of(EVENT));
        assertThat(told.outgoing().account()).isEqualTo(ACCOUNT);
        assertThat(told.outgoing().entityId()).isEqualTo("s-1");
        assertThat(told.outgoing().occurredAt()).isEqualTo(THEN);
    }

    @Test
    void the_data_stands_in_the_resource_byte_by_byte() {
        String data = "{ \"name\" : \"Yoga \\u00fc ü 😀\", \"n\":1.00, \"n\":2 }";
        assertThat(content(caused(data)))
                .isEqualTo("{\"id\":\"s-1\",\"type\":\"class_session\",\"action\":\"create\","
                        + "\"occurred_at\":\"2026-11-21T22:00:00.000Z\",\"data\":" + data + "}");
    }

    @Test
    void without_its_command_the_data_is_empty() {
        assertThat(content(new GenericEventMessage<>(EVENT, CREATED, MetaData.emptyInstance(), NOW)))
                .endsWith(",\"data\":{}}");
    }

    @Test
    void of_anything_else_receivers_hear_nothing_here() {
        var other = new EventTypeDeprecated(new EventTypeKey(ACCOUNT, "loyalty_card"), NOW);
        assertThat(events.of(other, GenericEventMessage.asEventMessage(other))).isEmpty();
    }

    private String content(EventMessage<?> message) {
        return new String(
                events.of(CREATED, message).orElseThrow().outgoing().content().json(), StandardCharsets.UTF_8);
    }

    private EventMessage<?> caused(String data) {
        var command = new GenericCommandMessage<>(new TransitionEntity(
                CREATED.id(),
                "create",
                EntityTypes.documented().get("class_session"),
                THEN,
                NOW,
                Content.ofJson(data.getBytes(StandardCharsets.UTF_8))));
        CausingCommands.remember(unit, command);
        return new GenericEventMessage<>(
                EVENT, CREATED, MetaData.from(Map.of(CausingCommands.CAUSATION_ID, command.getIdentifier())), NOW);
    }
}
