package io.hooktrail.adapters.persistence.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the embedded server runs: durable, on loopback only, sized for one machine. */
final class ServerSettings {

    /** What the log leaves out is what the application reports itself; statements may hold personal data. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=512MB",
            "wal_buffers=32MB",
            "work_mem=16MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "checkpoint_completion_target=0.9",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "shared_preload_libraries=pg_stat_statements",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "log_min_messages=log",
            "log_min_error_statement=panic");

    private ServerSettings() {}

    static Stream<String> arguments(Path cluster, int port) {
        Stream<String> place = Stream.of("-D", cluster.toString(), "-p", Integer.toString(port));
        return Stream.concat(place, SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)));
    }
}
