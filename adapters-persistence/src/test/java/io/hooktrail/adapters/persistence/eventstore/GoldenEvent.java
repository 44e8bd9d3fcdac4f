package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.domain.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** What the event store held for one event when a revision of it was new. */
record GoldenEvent(String name, int revision) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "events");
    private static final String ENDING = ".json";

    static GoldenEvent of(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        return new GoldenEvent(type.value(), type.revision());
    }

    /** Every file there is. */
    static List<GoldenEvent> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .map(GoldenEvent::named)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static GoldenEvent named(String file) {
        int mark = file.lastIndexOf(".v");
        String revision = file.substring(mark + 2, file.length() - ENDING.length());
        return new GoldenEvent(file.substring(0, mark), Integer.parseInt(revision));
    }

    /** With {@code -Dgolden.update=true} a file that is missing is added; one that is there stays as it is. */
    static void addIfAsked(Class<?> event, String json) {
        Path file = of(event).file();
        if (Boolean.getBoolean("golden.update") && Files.notExists(file)) {
            try {
                Files.writeString(file, json + "\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    Path file() {
        return FOLDER.resolve(name + ".v" + revision + ENDING);
    }

    /** The bytes as they are stored; the file ends with a line feed besides. */
    String json() {
        try {
            return Files.readString(file()).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the event store reads it: through the upcasters. */
    Object readBy(Serializer serializer, EventUpcaster upcasters) {
        byte[] payload = json().getBytes(StandardCharsets.UTF_8);
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        EventData<byte[]> stored = new GenericDomainEventEntry<>(
                "stream",
                "id",
                0,
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                name,
                Integer.toString(revision),
                payload,
                nothing);
        IntermediateEventRepresentation today = upcasters
                .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .findFirst()
                .orElseThrow();
        return new LazyDeserializingObject<>(today.getData(), serializer).getObject();
    }

    @Override
    public String toString() {
        return name + ".v" + revision;
    }
}
