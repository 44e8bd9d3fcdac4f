package io.hooktrail.adapters.persistence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.entity.EntityView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeSchemaAdded;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import io.hooktrail.domain.entity.Registration.Description;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class EntitiesInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant THEN = Instant.parse("2026-11-21T22:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    private final JdbcEntities entities = new JdbcEntities(DATABASE.sql());
    private final JdbcRegistrations registrations = new JdbcRegistrations(DATABASE.sql());
    private final Projecting events = new Projecting(
            DATABASE,
            new EntityProjection(new JdbcTemplate(DATABASE.dataSource())),
            new EventTypeProjection(DATABASE.sql()));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountScope scope = new AccountScope(account, Set.of(account));
    private final EntityKey client = new EntityKey(account, "client", "4711");

    @Test
    void an_entity_is_shown_as_it_was_last_heard_of() {
        events.tell(transitioned(client, "create", 0));
        events.tell(transitioned(client, "update", 5));
        assertThat(entities.find(scope, client))
                .contains(new EntityView(client, "update", THEN.plusSeconds(5), NOW.plusSeconds(5), NOW, 2));
    }

    @Test
    void several_changes_in_one_unit_are_one_row() {
        events.tell(
                transitioned(client, "create", 0),
                transitioned(client, "update", 1),
                transitioned(client, "destroy", 2));
        EntityView view = entities.find(scope, client).orElseThrow();
        assertThat(view.lastAction()).isEqualTo("destroy");
        assertThat(view.changes()).isEqualTo(3);
        events.tell(transitioned(client, "create", 3), transitioned(client, "update", 4));
        assertThat(entities.find(scope, client).orElseThrow().changes()).isEqualTo(5);
    }

    @Test
    void a_whole_batch_is_written() {
        events.tell(IntStream.range(0, 200)
                .mapToObj(n -> transitioned(new EntityKey(account, "product", "p-" + n), "create", 0))
                .toArray(EntityTransitioned[]::new));
        for (int n = 0; n < 200; n++) {
            assertThat(entities.find(scope, new EntityKey(account, "product", "p-" + n)))
                    .isPresent();
        }
    }

    @Test
    void what_is_outside_the_scope_is_not_there() {
        events.tell(transitioned(client, "create", 0));
        AccountId stranger = new AccountId(UUID.randomUUID());
        assertThat(entities.find(new AccountScope(stranger, Set.of(stranger)), client))
                .isEmpty();
        assertThat(entities.find(scope, new EntityKey(account, "client", "4712")))
                .isEmpty();
    }

    @Test
    void what_an_account_registered_is_kept() {
        var card = new EventTypeKey(account, "loyalty_card");
        events.tell(
                new EventTypeRegistered(card, List.of("stamped"), NOW),
                new EventTypeSchemaAdded(card, 1, "{}", null, NOW));
        assertThat(registrations.all())
                .containsEntry(card, new Registration(List.of("stamped"), new Description(1, "{}", null), false));
        events.tell(new EventTypeDeprecated(card, NOW), new EventTypeSchemaAdded(card, 2, "true", "{\"a\":1}", NOW));
        assertThat(registrations.all())
                .containsEntry(
                        card, new Registration(List.of("stamped"), new Description(2, "true", "{\"a\":1}"), true));
        events.tell(new EventTypeRegistered(card, List.of("stamped", "redeemed"), NOW));
        assertThat(registrations.all().get(card).actions()).containsExactly("stamped", "redeemed");
        assertThat(registrations.all().get(card).deprecated()).isFalse();
    }

    private static EntityTransitioned transitioned(EntityKey key, String action, int second) {
        return new EntityTransitioned(
                key, key.account(), key.type(), action, THEN.plusSeconds(second), NOW.plusSeconds(second));
    }
}
