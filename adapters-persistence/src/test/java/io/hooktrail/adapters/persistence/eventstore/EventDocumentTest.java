package io.hooktrail.adapters.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.hooktrail.domain.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} says what the records say. Run with {@code -Dgolden.update=true} to write it anew. */
class EventDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "events.md");
    private static final Path SOURCES = Path.of("..", "domain", "src", "main", "java");

    /** The comment directly before the annotation. */
    private static final Pattern COMMENTED = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventType\\(\\s*(?:value = )?\"([^\"]+)\"", Pattern.DOTALL);

    @Test
    void the_document_says_what_the_records_say() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT).hasContent(document());
    }

    private static String document() {
        return """
            # Events

            Everything that ever happened, by stream. Written by `EventDocumentTest` from the records in `domain`; after a change
            there, run it with `-Dgolden.update=true`.

            An event is stored under its name and revision, never under the name of a class. `?` marks what may be absent. Metadata
            of every event: `actor`, `account`, `causation_id`, `correlation_id`, and `request_id` and `trace_id` where there are any.
            How each looks as JSON: `adapters-persistence/src/test/resources/events`.
            %s\
            """.formatted(streams());
    }

    private static String streams() {
        Map<String, String> meanings = meanings();
        Map<String, String> byStream = new StoredNames(EventStoreConfiguration.FAMILIES)
                .classes().stream()
                        .sorted(Comparator.comparing(
                                event -> StoredNames.of(event).value()))
                        .collect(Collectors.groupingBy(
                                event -> StoredNames.of(event).value().split("\\.", 2)[0],
                                TreeMap::new,
                                Collectors.mapping(event -> line(event, meanings), Collectors.joining())));
        return byStream.entrySet().stream()
                .map(stream -> "\n## `" + stream.getKey()
                        + "`\n\n| Event | Rev. | Meaning | Holds |\n|---|:-:|---|---|\n" + stream.getValue())
                .collect(Collectors.joining());
    }

    private static String line(Class<?> event, Map<String, String> meanings) {
        EventType type = event.getAnnotation(EventType.class);
        String components = Arrays.stream(event.getRecordComponents())
                .map(EventDocumentTest::component)
                .collect(Collectors.joining(", "));
        return "| `%s` | %d | %s | %s |\n"
                .formatted(type.value(), type.revision(), meanings.get(type.value()), components);
    }

    private static String component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return "`" + new SnakeCaseStrategy().translate(component.getName()) + "` " + name(component.getGenericType())
                + (optional ? "?" : "");
    }

    private static String name(Type type) {
        return type instanceof ParameterizedType many
                ? name(many.getRawType()) + " of " + name(many.getActualTypeArguments()[0])
                : ((Class<?>) type).getSimpleName();
    }

    /** The first paragraph of each event's Javadoc, by stored name. */
    private static Map<String, String> meanings() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Event.java"))
                    .flatMap(file -> COMMENTED.matcher(read(file)).results())
                    .collect(Collectors.toMap(found -> found.group(2), found -> firstParagraph(found.group(1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String firstParagraph(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\*", " ").split("<p>|@param", 2)[0];
        String plain = text.replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`").replaceAll("\\s+", " ");
        return plain.strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
