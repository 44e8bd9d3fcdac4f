package io.hooktrail.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringEventTypesTest {

    private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final EventTypeKey CARD = new EventTypeKey(ACCOUNT, "loyalty_card");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final EventTypeRegistered REGISTERED = new EventTypeRegistered(CARD, List.of("stamped"), NOW);

    @Test
    void a_type_of_ones_own_comes_with_its_actions_and_a_schema() {
        assertThat(EventTypeDecider.decide(
                        Registration.NONE, new RegisterEventType(CARD, List.of("stamped"), "{}", "{\"n\":1}", NOW)))
                .containsExactly(REGISTERED, new EventTypeSchemaAdded(CARD, 1, "{}", "{\"n\":1}", NOW));
    }

    @Test
    void registering_the_same_again_changes_nothing() {
        Registration known = after(REGISTERED, new EventTypeSchemaAdded(CARD, 1, "{}", null, NOW));
        assertThat(EventTypeDecider.decide(known, new RegisterEventType(CARD, List.of("stamped"), "{}", null, NOW)))
                .isEmpty();
    }

    @Test
    void actions_are_added_and_never_taken_away() {
        assertThat(EventTypeDecider.decide(after(REGISTERED), register(CARD, "redeemed")))
                .containsExactly(new EventTypeRegistered(CARD, List.of("stamped", "redeemed"), NOW));
    }

    @Test
    void another_schema_is_the_next_version() {
        Registration known = after(REGISTERED, new EventTypeSchemaAdded(CARD, 1, "{}", null, NOW));
        assertThat(EventTypeDecider.decide(
                        known, new RegisterEventType(CARD, List.of("stamped"), "{\"type\":\"object\"}", null, NOW)))
                .containsExactly(new EventTypeSchemaAdded(CARD, 2, "{\"type\":\"object\"}", null, NOW));
    }

    @Test
    void a_deprecated_type_is_deprecated_once_and_comes_back_when_registered_again() {
        var deprecated = new EventTypeDeprecated(CARD, NOW);
        assertThat(EventTypeDecider.decide(after(REGISTERED), new DeprecateEventType(CARD, NOW)))
                .containsExactly(deprecated);
        Registration state = after(REGISTERED, deprecated);
        assertThat(EventTypeDecider.decide(state, new DeprecateEventType(CARD, NOW)))
                .isEmpty();
        assertThat(EventTypeDecider.decide(state, register(CARD, "stamped"))).containsExactly(REGISTERED);
    }

    @Test
    void what_was_never_registered_cannot_be_deprecated() {
        assertThatThrownBy(() -> EventTypeDecider.decide(Registration.NONE, new DeprecateEventType(CARD, NOW)))
                .satisfies(refused(new TypeNotRegistered("loyalty_card")));
    }

    @Test
    void an_optional_action_of_a_documented_type_can_be_switched_on() {
        var appointment = new EventTypeKey(ACCOUNT, "appointment");
        assertThat(EventTypeDecider.decide(Registration.NONE, register(appointment, "create")))
                .containsExactly(new EventTypeRegistered(appointment, List.of("create"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refunded", "stamped"})
    void what_makes_no_sense_for_a_documented_type_cannot(String action) {
        var appointment = new EventTypeKey(ACCOUNT, "appointment");
        assertThatThrownBy(() -> EventTypeDecider.decide(Registration.NONE, register(appointment, action)))
                .satisfies(refused(new TypeReserved("appointment", List.of("create", "destroy", "reassigned"))));
    }

    @Test
    void bookings_are_not_to_be_redefined() {
        assertThatThrownBy(() -> EventTypeDecider.decide(
                        Registration.NONE, register(new EventTypeKey(ACCOUNT, "booking"), "confirmed")))
                .satisfies(refused(new TypeReserved("booking", List.of())));
    }

    @Test
    void names_must_be_words() {
        assertThatThrownBy(() -> EventTypeDecider.decide(Registration.NONE, register(CARD, "Stamped!")))
                .satisfies(refused(new WordNotAllowed()));
    }

    @Test
    void there_is_at_least_one_action_and_there_are_at_most_fifty() {
        String[] fifty = IntStream.range(0, 50).mapToObj(n -> "a" + n).toArray(String[]::new);
        assertThat(EventTypeDecider.decide(Registration.NONE, register(CARD, fifty)))
                .hasSize(1);
        assertThatThrownBy(() -> EventTypeDecider.decide(Registration.NONE, register(CARD)))
                .satisfies(refused(new ActionsNotAllowed(50)));
        assertThatThrownBy(() -> EventTypeDecider.decide(after(REGISTERED), register(CARD, fifty)))
                .satisfies(refused(new ActionsNotAllowed(50)));
    }

    @Test
    void a_schema_has_a_bound() {
        var command = new RegisterEventType(CARD, List.of("stamped"), "x".repeat(32_769), null, NOW);
        assertThatThrownBy(() -> EventTypeDecider.decide(Registration.NONE, command))
                .satisfies(refused(new DescriptionTooLarge(32_768)));
    }

    private static RegisterEventType register(EventTypeKey key, String... actions) {
        return new RegisterEventType(key, List.of(actions), null, null, NOW);
    }

    private static Registration after(EventTypeEvent... events) {
        Registration state = Registration.NONE;
        for (EventTypeEvent event : events) {
            state = Registration.evolve(state, event);
        }
        return state;
    }

    private static Consumer<Throwable> refused(EntityRejection why) {
        return failure -> assertThat(((Rejected) failure).rejection()).isEqualTo(why);
    }
}
