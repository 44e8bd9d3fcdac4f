package io.hooktrail.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code docs/requirements.md}: a row for each requirement, and the decisions where the products disagree. */
record RequirementsDocument(List<Row> rows, Set<String> decisions) {

    private static final Path FILE = Path.of("..", "docs", "requirements.md");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:MT|TM|SBO|GKM|TK)-\\d\\d) \\| (.+) \\| (.+) \\|$");
    private static final Pattern DECISION = Pattern.compile("^- \\*\\*(C\\d+)\\*\\* \\S.+$");
    private static final Pattern TEST = Pattern.compile("`([^`]+)`");
    private static final String OPEN = "open: ";

    /**
     * A requirement.
     *
     * @param tests {@code Class} or {@code Class.method}
     * @param open what is still missing; null if nothing is
     */
    record Row(
            String id,
            String what,
            List<String> tests,
            @Nullable String open) {

        boolean names(String className, String method) {
            return tests.contains(className) || tests.contains(className + "." + method);
        }
    }

    static RequirementsDocument read() {
        List<String> lines = lines();
        return new RequirementsDocument(
                lines.stream()
                        .map(ROW::matcher)
                        .filter(row -> row.matches())
                        .map(row -> row(row.group(1), row.group(2), row.group(3)))
                        .toList(),
                lines.stream()
                        .map(DECISION::matcher)
                        .filter(line -> line.matches())
                        .map(line -> line.group(1))
                        .collect(Collectors.toSet()));
    }

    private static Row row(String id, String what, String shownBy) {
        int open = shownBy.indexOf(OPEN);
        String tests = open < 0 ? shownBy : shownBy.substring(0, open);
        return new Row(
                id,
                what.strip(),
                TEST.matcher(tests).results().map(test -> test.group(1)).toList(),
                open < 0 ? null : shownBy.substring(open + OPEN.length()).strip());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
