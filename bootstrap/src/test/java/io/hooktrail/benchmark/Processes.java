package io.hooktrail.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Java processes with this class path and a folder, all of which end with the benchmark. */
final class Processes implements AutoCloseable {

    /** The key of the application's first super admin. */
    static final String KEY = "htk_benchmark0000000000000000000000000000000";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Process> running = new ArrayList<>();
    private final Path folder;

    private final boolean kept;

    /** In a folder that goes with them, unless the system property {@code folder} names one that stays. */
    Processes() throws IOException {
        String named = System.getProperty("folder", "");
        kept = !named.isBlank();
        folder = kept ? Files.createDirectories(Path.of(named)) : Files.createTempDirectory("hooktrail-benchmark");
        // They would go on where a benchmark is cut short.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.forEach(Process::destroy)));
    }

    /** Where the application keeps its data. */
    Path data() {
        return folder.resolve("data");
    }

    /** The application as it is packaged; its receivers may be on this machine. */
    Process application(int port, Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT",
                String.valueOf(port),
                "HOOKTRAIL_DATA_DIR",
                data().toString(),
                "HOOKTRAIL_BOOTSTRAP_API_KEY",
                KEY,
                "HOOKTRAIL_WEB_REQUESTS_PER_SECOND",
                "1000000",
                "HOOKTRAIL_DELIVERY_REQUIRE_HTTPS",
                "false",
                "HOOKTRAIL_DELIVERY_ALLOWED_ADDRESSES",
                "127.0.0.0/8"));
        environment.putAll(more);
        return java("io.hooktrail.HooktrailApplication", applicationOptions(), environment);
    }

    private static List<String> applicationOptions() {
        List<String> options =
                new ArrayList<>(List.of("-Xmx2g", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED"));
        String more = System.getProperty("options", "");
        if (!more.isBlank()) {
            options.addAll(List.of(more.split(" ")));
        }
        return options;
    }

    Process java(String main, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve(main + ".err").toFile());
        if (main.endsWith("Application")) {
            builder.redirectOutput(folder.resolve(main + ".log").toFile());
        }
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    void await(Condition condition, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end || running.stream().anyMatch(Processes::failed)) {
                throw new IllegalStateException("Waited in vain for " + what + "; see " + folder);
            }
            Thread.sleep(100);
        }
    }

    private static boolean failed(Process process) {
        return !process.isAlive() && process.exitValue() != 0;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : running.reversed()) {
            process.destroy();
            process.onExit().completeOnTimeout(process, 45, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
