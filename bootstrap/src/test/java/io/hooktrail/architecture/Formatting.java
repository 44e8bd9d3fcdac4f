package io.hooktrail.architecture;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How sources look: palantir-java-format, imports in order. Comments stay as their authors wrapped them. */
final class Formatting {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    /** Some sources settle at the second time only. */
    private static final int ROUNDS = 3;

    private Formatting() {}

    /** Formats the given files, or all sources; prints what changed. */
    public static void main(String... arguments) throws IOException {
        List<Path> files = arguments.length == 0
                ? Sources.all()
                : List.of(arguments).stream().map(Path::of).toList();
        for (Path file : files) {
            if (rewrite(file)) {
                System.out.println(file);
            }
        }
    }

    static boolean isFormatted(Path file) {
        String source = Sources.read(file);
        return formatted(file, source).equals(source);
    }

    /** Answers whether anything changed. */
    static boolean rewrite(Path file) throws IOException {
        String source = Sources.read(file);
        String formatted = source;
        for (int round = 0; round < ROUNDS; round++) {
            formatted = formatted(file, formatted);
        }
        if (formatted.equals(source)) {
            return false;
        }
        Files.writeString(file, formatted);
        return true;
    }

    private static String formatted(Path file, String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException unreadable) {
            throw new IllegalArgumentException("cannot format " + file, unreadable);
        }
    }
}
