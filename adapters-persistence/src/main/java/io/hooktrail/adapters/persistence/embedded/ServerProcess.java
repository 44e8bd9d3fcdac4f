package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running server that ends with this process, however this process ends.
 *
 * <p>A shell stands between the two and waits on its standard input. It closes when this process closes it or dies; then
 * the shell tells the server to stop.
 *
 * @param port on 127.0.0.1
 */
record ServerProcess(Process shell, DataFolder folder, int port) {

    private static final Duration STOP = Duration.ofSeconds(60);

    private static final String WATCH_STANDARD_INPUT = """
        exec 3<&0
        "$@" 3<&- </dev/null &
        server=$!
        (while read -r _ <&3; do :; done; kill -INT "$server") &
        watcher=$!
        wait "$server"
        status=$?
        kill "$watcher" 2>/dev/null
        exit "$status"
        """;

    static ServerProcess launch(DataFolder folder, PostgresBinaries binaries) throws IOException {
        int port = freePort();
        List<String> postgres = binaries.command("postgres", ServerSettings.arguments(folder.cluster(), port));
        Stream<String> shell = Stream.of("/bin/sh", "-c", WATCH_STANDARD_INPUT, "hooktrail-postgres");
        Process process = prepared(Stream.of(ownSession(), shell, postgres.stream())
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        return new ServerProcess(process, folder, port);
    }

    /** A builder for one of PostgreSQL's programs, without the variables by which the surroundings could change it. */
    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    boolean running() {
        return shell.isAlive();
    }

    void stop() throws IOException {
        shell.getOutputStream().close();
        try {
            if (!shell.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                Postmaster.clear(folder.cluster());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Away from the terminal, whose Ctrl-C would end the server before the application has finished its work. */
    private static Stream<String> ownSession() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? Stream.of(setsid.toString()) : Stream.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
