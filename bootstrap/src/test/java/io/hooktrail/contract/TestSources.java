package io.hooktrail.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of all modules, as their sources say.
 *
 * @param methods the test methods of each class, by its simple name
 */
record TestSources(Map<String, Set<String>> methods) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern END_OF_A_MEMBER = Pattern.compile("\\n\\s*}\\s*\\n");
    private static final Pattern ANNOTATED = Pattern.compile("@(Test|ParameterizedTest|Property|RepeatedTest)\\b");

    static TestSources read() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            var found = new HashMap<String, Set<String>>();
            modules.map(module -> module.resolve(Path.of("src", "test", "java")))
                    .filter(Files::isDirectory)
                    .flatMap(TestSources::sources)
                    .forEach(source -> found.merge(className(source), testsIn(source), TestSources::union));
            return new TestSources(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is such a test: {@code Class}, which must have one at least, or {@code Class.method}. */
    boolean have(String test) {
        int dot = test.indexOf('.');
        return dot < 0
                ? !methods.getOrDefault(test, Set.of()).isEmpty()
                : methods.getOrDefault(test.substring(0, dot), Set.of()).contains(test.substring(dot + 1));
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static Set<String> testsIn(Path source) {
        String text = read(source);
        var tests = new LinkedHashSet<String>();
        METHOD.matcher(text).results().forEach(method -> {
            if (ANNOTATED
                    .matcher(afterTheLastMember(text.substring(0, method.start())))
                    .find()) {
                tests.add(method.group(1));
            }
        });
        return tests;
    }

    private static String afterTheLastMember(String text) {
        int start = END_OF_A_MEMBER
                .matcher(text)
                .results()
                .mapToInt(end -> end.end())
                .max()
                .orElse(0);
        return text.substring(start);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
