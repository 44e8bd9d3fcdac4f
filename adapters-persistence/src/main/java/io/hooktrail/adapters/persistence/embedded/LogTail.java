package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The last lines of what a program wrote, for a message. */
final class LogTail {

    private static final int LINES = 15;

    private LogTail() {}

    static String of(String log) {
        String[] lines = log.strip().split("\n", -1);
        int from = Math.max(0, lines.length - LINES);
        return String.join("\n", Arrays.copyOfRange(lines, from, lines.length));
    }

    static String of(Path log) throws IOException {
        return Files.exists(log) ? of(Files.readString(log, StandardCharsets.UTF_8)) : "(no log)";
    }
}
