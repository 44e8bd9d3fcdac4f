package io.hooktrail.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of all modules. */
final class Sources {

    private Sources() {}

    /** The folder that holds the modules, whether the build runs there or in one of them. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("domain")) ? here : here.getParent();
    }

    /** Of production alone. */
    static List<Path> main() {
        return in("src/main/java");
    }

    /** Of production and tests. */
    static List<Path> all() {
        return Stream.concat(main().stream(), in("src/test/java").stream()).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> in(String folder) {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(Sources::javaIn)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
