package io.hooktrail.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of processes as Linux counts it. */
final class ProcessorTime {

    /** Clock ticks a second; the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private ProcessorTime() {}

    /** Seconds of one process. */
    static double of(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Seconds of all PostgreSQL processes below a process, those that ended since included. */
    static double ofPostgres(ProcessHandle parent) {
        try (Stream<ProcessHandle> below = parent.descendants()) {
            return below.filter(ProcessorTime::isPostgres)
                    .mapToDouble(ProcessorTime::of)
                    .sum();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .startsWith("postgres");
        } catch (IOException ended) {
            return false;
        } catch (UncheckedIOException ended) {
            return false;
        }
    }
}
