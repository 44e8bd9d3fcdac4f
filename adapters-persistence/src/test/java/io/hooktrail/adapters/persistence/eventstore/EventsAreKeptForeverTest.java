package io.hooktrail.adapters.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds today's records against the golden files: {@code src/test/resources/events/<stored name>.v<revision>.json}, what
 * the event store holds for a sample of the event. They are never edited and never deleted.
 *
 * <p>A new event: run with {@code -Dgolden.update=true}, which adds the files that are missing and rewrites none. A
 * component that comes, goes or changes its form: raise the revision, add the file likewise, and an upcaster where the
 * earlier files do not read as they are.
 */
class EventsAreKeptForeverTest {

    private final StoredNames names = new StoredNames(EventStoreConfiguration.FAMILIES);
    private final Serializer serializer = new StoredNameSerializer(names);

    static Stream<Class<?>> events() {
        return new StoredNames(EventStoreConfiguration.FAMILIES).classes().stream();
    }

    static List<GoldenEvent> files() {
        return GoldenEvent.all();
    }

    @BeforeAll
    static void add_what_is_missing_if_asked() {
        events().forEach(event -> GoldenEvent.addIfAsked(event, written(SampleValues.full(event))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void todays_record_is_written_as_its_file_says(Class<?> event) {
        assertThat(GoldenEvent.of(event).file()).exists();
        assertThat(written(SampleValues.full(event)))
                .isEqualTo(GoldenEvent.of(event).json());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatever_was_written_is_read_as_todays_record(GoldenEvent golden) {
        Object read = golden.readBy(serializer, EventStoreConfiguration.UPCASTERS);

        assertThat(names.classNamed(golden.name())).contains(read.getClass());
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothing_is_lost_on_the_way_to_the_store_and_back(Class<?> event) {
        assertThat(List.of(throughTheStore(SampleValues.full(event)), throughTheStore(SampleValues.sparse(event))))
                .containsExactly(SampleValues.full(event), SampleValues.sparse(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_file_of_todays_revision_is_read_as_the_sample(Class<?> event) {
        assertThat(GoldenEvent.of(event).readBy(serializer, EventStoreConfiguration.UPCASTERS))
                .isEqualTo(SampleValues.full(event));
    }

    @Test
    void a_revision_never_goes_back() {
        assertThat(files())
                .allSatisfy(golden -> assertThat(golden.revision())
                        .isBetween(
                                1,
                                names.classNamed(golden.name())
                                        .map(event -> event.getAnnotation(EventType.class)
                                                .revision())
                                        .orElse(0)));
    }

    private Object throughTheStore(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        return serializer.deserialize(stored);
    }

    private static String written(Object event) {
        var serializer = new StoredNameSerializer(new StoredNames(EventStoreConfiguration.FAMILIES));
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }
}
