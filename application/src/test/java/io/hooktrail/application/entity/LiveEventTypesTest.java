package io.hooktrail.application.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityRejection.TypeUnknown;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeDeprecated;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeRegistered;
import io.hooktrail.domain.entity.EventTypeEvent.EventTypeSchemaAdded;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import io.hooktrail.domain.entity.Registration.Description;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class LiveEventTypesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final AccountId PARENT = new AccountId(new UUID(0x7000, 1));
    private static final AccountId CHILD = new AccountId(new UUID(0x7000, 2));
    private static final AccountId STRANGER = new AccountId(new UUID(0x7000, 3));

    private final Map<EventTypeKey, Registration> stored = new HashMap<>();
    private final LiveEventTypes types = new LiveEventTypes(() -> stored, new FakeTree(), false);

    @Test
    void documented_types_are_known_to_everybody_by_any_spelling() {
        assertThat(types.require(STRANGER, "client").actions()).containsExactly("create", "update", "destroy");
        assertThat(types.require(STRANGER, "session").name()).isEqualTo("class_session");
        assertThat(types.require(STRANGER, "Class Session").name()).isEqualTo("class_session");
    }

    @Test
    void an_unknown_type_is_refused_and_the_known_ones_are_named() {
        assertThatThrownBy(() -> types.require(CHILD, "spaceship"))
                .satisfies(failure -> assertThat(((Rejected) failure).rejection())
                        .isInstanceOfSatisfying(
                                TypeUnknown.class,
                                unknown -> assertThat(unknown.known()).contains("client", "license")));
    }

    @Test
    void a_registered_type_holds_for_the_account_and_those_below_it() {
        tell(new EventTypeRegistered(new EventTypeKey(PARENT, "loyalty_card"), List.of("stamped"), NOW))
                .commit();
        assertThat(types.require(PARENT, "loyalty_card").custom()).isTrue();
        assertThat(types.require(CHILD, "Loyalty-Card").allows("stamped")).isTrue();
        assertThat(types.find(STRANGER, "loyalty_card")).isEmpty();
        assertThat(types.list(STRANGER)).noneMatch(entry -> entry.type().custom());
    }

    @Test
    void a_registration_counts_once_it_is_durable() {
        var event = new EventTypeRegistered(new EventTypeKey(PARENT, "loyalty_card"), List.of("stamped"), NOW);
        UnitOfWork<?> unit = tell(event);
        assertThat(types.find(PARENT, "loyalty_card")).isEmpty();
        unit.rollback();
        assertThat(types.find(PARENT, "loyalty_card")).isEmpty();
        tell(event).commit();
        assertThat(types.find(PARENT, "loyalty_card")).isPresent();
    }

    @Test
    void an_optional_action_is_on_where_it_was_switched_on() {
        tell(new EventTypeRegistered(new EventTypeKey(PARENT, "appointment"), List.of("create"), NOW))
                .commit();
        assertThat(types.require(CHILD, "appointment").allows("create")).isTrue();
        assertThat(types.require(CHILD, "appointment").allows("booked")).isTrue();
        assertThat(types.require(CHILD, "appointment").custom()).isFalse();
        assertThat(types.require(STRANGER, "appointment").allows("create")).isFalse();
    }

    @Test
    void an_installation_can_switch_all_of_them_on() {
        var all = new LiveEventTypes(() -> stored, new FakeTree(), true);
        assertThat(all.require(STRANGER, "adjustment_event").actions())
                .containsExactly("create", "update", "destroy", "voided");
    }

    @Test
    void the_list_shows_the_latest_schema_and_what_is_deprecated() {
        var key = new EventTypeKey(PARENT, "loyalty_card");
        tell(new EventTypeRegistered(key, List.of("stamped"), NOW)).commit();
        tell(new EventTypeSchemaAdded(key, 1, "{}", null, NOW)).commit();
        tell(new EventTypeSchemaAdded(key, 2, "true", "{}", NOW)).commit();
        tell(new EventTypeDeprecated(key, NOW)).commit();
        CatalogueEntry last = types.list(CHILD).getLast();
        assertThat(last.type().name()).isEqualTo("loyalty_card");
        assertThat(last.description()).isEqualTo(new Description(2, "true", "{}"));
        assertThat(last.deprecated()).isTrue();
        assertThat(types.require(CHILD, "loyalty_card").allows("stamped")).isTrue();
    }

    @Test
    void what_is_stored_is_known_after_a_refresh() {
        stored.put(new EventTypeKey(PARENT, "loyalty_card"), new Registration(List.of("stamped"), null, false));
        types.refresh();
        assertThat(types.find(CHILD, "loyalty_card")).isPresent();
    }

    private UnitOfWork<?> tell(EventTypeEvent event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        types.on(event);
        return unit;
    }

    /** The child stands below the parent, the stranger alone. */
    private static final class FakeTree implements AccountTree {

        @Override
        public AccountScope scopeOf(AccountId account) {
            throw new AssertionError("types look up, not down");
        }

        @Override
        public AccountScope scopeOfAll(AccountId account) {
            throw new AssertionError("types look up, not down");
        }

        @Override
        public List<AccountId> ancestorsAndSelf(AccountId account) {
            return account.equals(CHILD) ? List.of(CHILD, PARENT) : List.of(account);
        }
    }
}
