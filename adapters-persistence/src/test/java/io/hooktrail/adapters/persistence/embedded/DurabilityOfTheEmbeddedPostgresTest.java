package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityOfTheEmbeddedPostgresTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "shared_buffers, 512MB",
        "wal_buffers, 32MB",
        "max_wal_size, 4GB",
        "checkpoint_timeout, 15min",
        "jit, off",
        "max_parallel_workers_per_gather, 0",
        "listen_addresses, 127.0.0.1",
        "shared_preload_libraries, pg_stat_statements",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
    })
    void setting_is_in_force(String name, String expected) {
        assertThat(DATABASE.sql().sql("show " + name).query(String.class).single())
                .isEqualTo(expected);
    }
}
