package io.hooktrail.adapters.persistence.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another JVM that opens the folder and writes numbered rows, one commit each, until it is ended. */
record ChildJvm(Process process, BufferedReader output) implements AutoCloseable {

    private static final String SAYS = "child: ";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static ChildJvm on(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildJvm(process, process.inputReader());
    }

    /** The next thing it says: first {@code owns} or {@code joined}, then the number of each row that is committed. */
    String says() {
        return CompletableFuture.supplyAsync(this::line)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** The number of the last row it said was committed, when at least so many are. */
    int commits(int atLeast) {
        int number;
        do {
            number = Integer.parseInt(says());
        } while (number < atLeast);
        return number;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Its log goes the same way. */
    private String line() {
        try {
            String line = "";
            while (!line.startsWith(SAYS)) {
                line = Objects.requireNonNull(output.readLine(), "the child JVM has ended");
            }
            return line.substring(SAYS.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs in the child; it ends by itself after a minute. */
    static final class Writer {

        private Writer() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws SQLException {
            var postgres = EmbeddedPostgres.in(Path.of(arguments[0]));
            System.out.println(SAYS + (postgres.owned() ? "owns" : "joined"));
            Deadline deadline = Deadline.in(PATIENCE);
            try (Connection connection =
                            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists written (writer bigint, number int)");
                for (int number = 1; !deadline.passed(); number++) {
                    long pid = ProcessHandle.current().pid();
                    statement.execute("insert into written values (%d, %d)".formatted(pid, number));
                    System.out.println(SAYS + number);
                    deadline.pause();
                }
            }
        }
    }
}
