package io.hooktrail.adapters.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The constants that events may hold are stored by name, so a name that was ever used has to stay. They stand in
 * {@code src/test/resources/events/words.txt}; new ones are added by a run with {@code -Dgolden.update=true}.
 */
class WordsInEventsTest {

    private static final Path FILE = Path.of("src", "test", "resources", "events", "words.txt");

    @Test
    void no_word_that_was_ever_stored_is_given_up() throws IOException {
        addWhatIsMissingIfAsked();

        assertThat(today()).containsExactlyInAnyOrderElementsOf(Files.readAllLines(FILE));
    }

    private static void addWhatIsMissingIfAsked() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            var words = new TreeSet<>(today());
            if (Files.exists(FILE)) {
                words.addAll(Files.readAllLines(FILE));
            }
            Files.write(FILE, words);
        }
    }

    /** A line is {@code <enum> <constant>}; the enum's name is for the reader alone. */
    private static Collection<String> today() {
        var words = new TreeSet<String>();
        new StoredNames(EventStoreConfiguration.FAMILIES).classes().forEach(event -> collect(event, words));
        return words;
    }

    private static void collect(Type type, Collection<String> words) {
        switch (type) {
            case ParameterizedType many ->
                Stream.of(many.getActualTypeArguments()).forEach(one -> collect(one, words));
            case Class<?> plain
            when plain.isEnum() ->
                Arrays.stream(plain.getEnumConstants())
                        .map(constant -> plain.getSimpleName() + " " + ((Enum<?>) constant).name())
                        .forEach(words::add);
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> collect(component, words));
            default -> {
                // A JDK type: no words of ours.
            }
        }
    }
}
