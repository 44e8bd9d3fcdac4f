package io.hooktrail.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.Entity.Seen;
import io.hooktrail.domain.entity.Entity.Unseen;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityRejection.ActionNotAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingAboutAnEntityTest {

    private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final EntityKey KEY = new EntityKey(ACCOUNT, "client", "4711");
    private static final Instant THEN = Instant.parse("2026-11-21T22:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final EntityType CLIENT = EntityTypes.documented().get("client");

    @Test
    void what_its_type_allows_is_passed_on_with_both_times() {
        assertThat(EntityDecider.decide(new Unseen(), tell("create", CLIENT)))
                .containsExactly(new EntityTransitioned(KEY, ACCOUNT, "client", "create", THEN, NOW));
    }

    @Test
    void any_action_may_follow_any_other() {
        assertThat(EntityDecider.decide(new Seen("destroy"), tell("create", CLIENT)))
                .hasSize(1);
        assertThat(EntityDecider.decide(new Seen("update"), tell("update", CLIENT)))
                .hasSize(1);
    }

    @Test
    void what_its_type_does_not_know_is_refused_and_the_actions_are_named() {
        assertThatThrownBy(() -> EntityDecider.decide(new Unseen(), tell("refunded", CLIENT)))
                .hasMessage("A client has no such action. Actions: create, update, destroy.")
                .satisfies(failure -> assertThat(((Rejected) failure).rejection())
                        .isEqualTo(new ActionNotAllowed("client", List.of("create", "update", "destroy"))));
    }

    @Test
    void an_optional_action_is_off_until_it_is_switched_on() {
        EntityType appointment = EntityTypes.documented().get("appointment");
        assertThat(appointment.allows("create")).isFalse();
        assertThat(appointment.allowing(List.of("create")).allows("create")).isTrue();
        assertThat(appointment.allowing(List.of("create")).optional()).containsExactly("destroy", "reassigned");
        assertThat(appointment.allowingAll().optional()).isEmpty();
    }

    @Test
    void neither_command_nor_event_shows_the_data() {
        Content secret = Content.ofJson("{\"phone\":\"555\"}".getBytes(StandardCharsets.UTF_8));
        var command = new TransitionEntity(KEY, "create", CLIENT, THEN, NOW, secret);
        assertThat(command.toString()).doesNotContain("555");
    }

    @Test
    void an_entity_is_what_its_last_event_says() {
        var created = new EntityTransitioned(KEY, ACCOUNT, "client", "create", THEN, NOW);
        var updated = new EntityTransitioned(KEY, ACCOUNT, "client", "update", THEN, NOW);
        Entity whole = Entity.evolve(Entity.evolve(new Unseen(), created), updated);
        assertThat(whole).isEqualTo(Entity.evolve(new Unseen(), updated)).isEqualTo(new Seen("update"));
    }

    private static TransitionEntity tell(String action, EntityType type) {
        return new TransitionEntity(KEY, action, type, THEN, NOW, Content.EMPTY);
    }
}
