package io.hooktrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formatter is a test (ADR 0009). Run with {@code -Dformat.update=true} to format what is not. */
class SourcesAreFormattedTest {

    @Test
    void nobody_has_to_think_about_spaces() throws IOException {
        if (Boolean.getBoolean("format.update")) {
            Formatting.main();
        }
        List<Path> untidy = Sources.all().stream()
                .filter(file -> !Formatting.isFormatted(file))
                .map(file -> Sources.root().relativize(file))
                .toList();

        assertThat(untidy)
                .as("format them with: mvn -pl bootstrap -am test -Dtest=SourcesAreFormattedTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat.update=true")
                .isEmpty();
    }
}
