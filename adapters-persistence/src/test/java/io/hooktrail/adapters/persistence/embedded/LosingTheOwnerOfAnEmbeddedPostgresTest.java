package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LosingTheOwnerOfAnEmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void unpack(@TempDir Path temporary) throws IOException {
        folder = UnpackedFolder.in(temporary);
    }

    @Test
    void no_process_outlives_a_killed_owner() throws IOException {
        try (ChildJvm owner = ChildJvm.on(folder)) {
            assertThat(owner.says()).isEqualTo("owns");
            ServerProcesses processes = ServerProcesses.of(folder);

            owner.kill();

            processes.assertGoneSoon();
        }
    }

    @Test
    void what_a_killed_owner_committed_is_there_at_the_next_start() throws IOException {
        int committed;
        try (ChildJvm owner = ChildJvm.on(folder)) {
            owner.says();
            committed = owner.commits(50);
        }
        assertThat(rowsAfterTheNextStart()).isGreaterThanOrEqualTo(committed);
    }

    @Test
    void a_server_that_lost_its_shell_too_is_stopped_by_the_next_owner() throws IOException {
        int committed;
        ServerProcesses processes;
        try (ChildJvm owner = ChildJvm.on(folder)) {
            owner.says();
            committed = owner.commits(50);
            processes = ServerProcesses.of(folder);
            processes.shell().destroyForcibly();
        }
        assertThat(processes.running()).contains(processes.postmaster());
        assertThat(rowsAfterTheNextStart()).isGreaterThanOrEqualTo(committed);
        processes.assertGoneSoon();
    }

    @Test
    void a_server_that_was_killed_with_its_owner_recovers_what_was_committed() throws IOException {
        int committed;
        try (ChildJvm owner = ChildJvm.on(folder)) {
            owner.says();
            committed = owner.commits(50);
            ServerProcesses.of(folder).running().forEach(ProcessHandle::destroyForcibly);
        }
        assertThat(rowsAfterTheNextStart()).isGreaterThanOrEqualTo(committed);
    }

    private int rowsAfterTheNextStart() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(postgres.owned()).isTrue();
            return JdbcClient.create(new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password()))
                    .sql("select count(distinct number) from written")
                    .query(Integer.class)
                    .single();
        }
    }
}
