package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server as its {@code postmaster.pid} describes it.
 *
 * @param pid of the process that wrote the file, which may be gone
 * @param port on which it listens; 0 while it does not say
 * @param ready whether it takes connections
 */
record Postmaster(Path file, long pid, int port, boolean ready) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = cluster.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Optional.empty() : Optional.of(parsed(file, lines));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Ends the server that a former owner left, and takes away an empty file, at which PostgreSQL refuses to start. */
    static void clear(Path cluster) throws IOException {
        Optional<Postmaster> left = of(cluster);
        if (left.isPresent()) {
            left.get().stop();
        } else {
            Files.deleteIfExists(cluster.resolve(FILE));
        }
    }

    private static Postmaster parsed(Path file, List<String> lines) {
        int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE)) : 0;
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return new Postmaster(file, Long.parseLong(lines.getFirst()), port, ready);
    }

    /** Ends it if it lives: clients are cut off, what they committed stays. */
    void stop() throws IOException {
        for (String signal : List.of("INT", "QUIT")) {
            Deadline deadline = Deadline.in(PATIENCE);
            if (alive()) {
                send(signal);
            }
            while (alive() && !deadline.passed()) {
                deadline.pause();
            }
        }
        if (alive()) {
            throw new DatabaseUnusable("The PostgreSQL with process id %d on %s does not stop.".formatted(pid, file));
        }
        forgetReusedPid();
    }

    /** Whether a PostgreSQL runs under the process id; a program that got the number later does not count. */
    private boolean alive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /** PostgreSQL refuses to start while any process has the number, in a container sooner or later one has. */
    private void forgetReusedPid() throws IOException {
        if (ProcessHandle.of(pid).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    private void send(String signal) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                .start()
                .onExit()
                .join();
    }
}
