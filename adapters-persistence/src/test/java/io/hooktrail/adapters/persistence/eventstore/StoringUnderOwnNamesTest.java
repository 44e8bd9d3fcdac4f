package io.hooktrail.adapters.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.Requester;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryHeld;
import io.hooktrail.domain.delivery.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class StoringUnderOwnNamesTest {

    private static final EventId ID = EventId.of("0193546a-6c00-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final StoredNameSerializer serializer =
            new StoredNameSerializer(new StoredNames(EventStoreConfiguration.FAMILIES));

    sealed interface NamelessEvent extends DomainEvent {
        record SomethingHappened(EventId id, Instant at) implements NamelessEvent {}
    }

    sealed interface ConfusedEvent extends DomainEvent {
        @EventType("confused.done")
        record Done(EventId id, Instant at) implements ConfusedEvent {}

        @EventType("confused.done")
        record DoneAgain(EventId id, Instant at) implements ConfusedEvent {}
    }

    @Test
    void the_name_of_the_class_is_never_stored() {
        var held = new DeliveryHeld(new DeliveryId(ID.value()), NOON);

        SerializedObject<byte[]> stored = serializer.serialize(held, byte[].class);

        assertThat(stored.getType()).isEqualTo(new SimpleSerializedType("delivery.held", "1"));
        assertThat(text(stored)).doesNotContain("DeliveryHeld", "hooktrail");
    }

    @Test
    void an_event_without_a_name_is_found_at_the_start() {
        assertThatThrownBy(() -> new StoredNames(List.of(NamelessEvent.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SomethingHappened");
    }

    @Test
    void two_events_of_one_name_are_found_at_the_start() {
        assertThatThrownBy(() -> new StoredNames(List.of(ConfusedEvent.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confused.done");
    }

    @Test
    void metadata_is_a_plain_object_and_comes_back_as_it_was() {
        var asked = new Requester("key:1", new AccountId(ID.value()), "request-1", "trace-1");
        MetaData metadata = MetaData.from(asked.asMetadata()).and("causation_id", ID.toString());

        SerializedObject<byte[]> stored = serializer.serialize(metadata, byte[].class);

        assertThat(text(stored)).contains("\"actor\":\"key:1\"").doesNotContain("MetaData", "@class");
        assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(metadata);
    }

    @Test
    void what_is_no_event_goes_by_its_class_so_that_replays_can_be_resumed() {
        var token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));

        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void a_component_that_is_not_known_any_more_is_passed_over() {
        var stored = stored("{\"id\":\"" + ID + "\",\"at\":\"2026-11-22T12:00:00Z\",\"once\":\"there\"}");

        assertThat(serializer.<byte[], Object>deserialize(stored))
                .isEqualTo(new DeliveryHeld(new DeliveryId(ID.value()), NOON));
    }

    @Test
    void an_unreadable_identifier_is_an_error_not_a_null() {
        assertThatThrownBy(() -> serializer.deserialize(stored("{\"id\":\"nobody\",\"at\":\"2026-11-22T12:00:00Z\"}")))
                .isInstanceOf(SerializationException.class);
    }

    private static SerializedObject<byte[]> stored(String json) {
        return new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, new SimpleSerializedType("delivery.held", "1"));
    }

    private static String text(SerializedObject<byte[]> stored) {
        return new String(stored.getData(), StandardCharsets.UTF_8);
    }
}
