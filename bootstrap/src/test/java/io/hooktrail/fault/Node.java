package io.hooktrail.fault;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application in a process of its own, on the class path of the tests. */
final class Node implements AutoCloseable {

    static final String SUPER_ADMIN = "htk_fault0000000000000000000000000000000000000000";

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Rest api;
    private boolean stalled;

    private Node(Process process, Rest api) {
        this.process = process;
        this.api = api;
    }

    /** Starts it on the data folder and returns when it is ready; its log is under {@code target}. */
    static Node on(Path folder, String... settings) {
        int port = freePort();
        var node = new Node(started(folder, port, settings), new Rest("http://127.0.0.1:" + port, SUPER_ADMIN));
        try {
            return eventually(START, node::ready);
        } catch (AssertionError | RuntimeException failure) {
            node.kill();
            throw failure;
        }
    }

    /**
     * A start that ends by itself.
     *
     * @param output everything it said
     */
    record Refusal(int exit, String output) {}

    /** Starts it on the data folder, where it must refuse to run. */
    static Refusal refused(Path folder, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        Process process = started(folder, port, settings);
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it runs");
        }
        return new Refusal(process.exitValue(), Files.readString(log(port)));
    }

    /** Its API, for the super admin. */
    Rest api() {
        return api;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Stops it in the middle of whatever it does (SIGSTOP). */
    void stall() {
        signal("-STOP");
        stalled = true;
    }

    /** Lets it go on as if nothing had happened (SIGCONT). */
    void goOn() {
        signal("-CONT");
        stalled = false;
    }

    /** Stops it in order, so that its database is at rest when this returns. */
    @Override
    public void close() {
        try {
            if (stalled) {
                goOn();
            }
            process.destroy();
            process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    private Node ready() {
        assertThat(process.isAlive()).as("the process").isTrue();
        try {
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        } catch (UncheckedIOException notListening) {
            throw new AssertionError(notListening);
        }
        return this;
    }

    private void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            assertThat(kill.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(kill.exitValue()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Process started(Path folder, int port, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It starts sooner, and lives too short for more.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.hooktrail.HooktrailApplication",
                "--server.port=" + port,
                "--hooktrail.data-dir=" + folder,
                "--hooktrail.bootstrap-api-key=" + SUPER_ADMIN,
                "--hooktrail.web.requests-per-second=100000",
                "--hooktrail.delivery.require-https=false",
                "--hooktrail.delivery.allowed-addresses=127.0.0.0/8",
                "--hooktrail.delivery.retry-delays=1s,1s,1s"));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(port).toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path log(int port) {
        return Path.of("target", "fault-node-" + port + ".log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
