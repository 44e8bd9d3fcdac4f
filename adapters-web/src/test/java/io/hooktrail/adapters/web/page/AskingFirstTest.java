package io.hooktrail.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be taken back asks first, with and without scripts: the fragment {@code ask} does. */
class AskingFirstTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** Where a path ends that takes something away, or sends something once more. */
    private static final String FOR_GOOD = "remove|revoke|rotate|delete|clear|cancel|retry|deprecate";

    private static final Pattern FORM =
            Pattern.compile("method=\"post\"(?:(?!<form)[^\n])*?th:action=\"@\\{[^\"]*/(" + FOR_GOOD + ")[(}]");
    private static final Pattern ASKING =
            Pattern.compile("ask :: ask\\(@\\{[^}]*(?:\\{id})?[^}]*/(" + FOR_GOOD + ")\\(");

    /** Each is a page or an unfolded form that says what will happen. */
    private static final List<String> ASK_THEMSELVES =
            List.of("deliveries/retry.html: retry", "webhook/detail.html: rotate");

    @Test
    void no_form_does_at_once_what_cannot_be_taken_back() {
        assertThat(found(FORM)).containsExactlyInAnyOrderElementsOf(ASK_THEMSELVES);
        assertThat(found(ASKING))
                .contains(
                        "settings/members.html: remove",
                        "settings/key.html: revoke",
                        "settings/key.html: rotate",
                        "webhook/detail.html: delete",
                        "bins/bin.html: delete",
                        "bins/bin.html: clear",
                        "deliveries/progress.html: cancel");
    }

    @Test
    void no_script_is_needed_to_be_asked() {
        assertThat(found(Pattern.compile("(data-ask|hx-confirm)"))).isEmpty();
    }

    private static List<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file ->
                            pattern.matcher(text(file)).results().map(match -> name(file) + ": " + group(match)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }

    private static String name(Path file) {
        return TEMPLATES.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
