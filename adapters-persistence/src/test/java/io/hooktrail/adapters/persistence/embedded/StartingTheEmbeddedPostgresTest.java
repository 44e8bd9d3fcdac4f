package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StartingTheEmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void unpack(@TempDir Path temporary) throws IOException {
        folder = UnpackedFolder.in(temporary);
    }

    @Test
    void keeps_the_data_from_a_cold_start_to_a_warm_one() {
        try (var cold = EmbeddedPostgres.in(folder.resolve("new/folder"))) {
            sql(cold).sql("create table note as select 'kept' as body").update();
        }
        try (var warm = EmbeddedPostgres.in(folder.resolve("new/folder"))) {
            assertThat(sql(warm)
                            .sql("select body from note")
                            .query(String.class)
                            .single())
                    .isEqualTo("kept");
        }
    }

    @Test
    void closing_ends_every_process() throws IOException {
        ServerProcesses processes;
        try (var _ = EmbeddedPostgres.in(folder)) {
            processes = ServerProcesses.of(folder);
        }
        assertThat(processes.running()).isEmpty();
    }

    @Test
    void lets_nobody_in_without_the_password() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void only_the_owner_of_the_folder_can_read_the_password() throws IOException {
        try (var _ = EmbeddedPostgres.in(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
                    .hasSize(2);
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres")))
                    .hasSize(3);
        }
    }

    @Test
    void a_process_id_that_another_program_got_meanwhile_is_no_obstacle() throws IOException {
        EmbeddedPostgres.in(folder).close();
        String self = Long.toString(ProcessHandle.current().pid());
        Files.write(folder.resolve("postgres/cluster/postmaster.pid"), List.of(self, folder.toString(), "0", "5432"));

        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(sql(postgres).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void an_empty_process_file_as_a_power_failure_leaves_it_is_no_obstacle() throws IOException {
        EmbeddedPostgres.in(folder).close();
        Files.createFile(folder.resolve("postgres/cluster/postmaster.pid"));

        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(sql(postgres).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void sorts_and_folds_case_the_same_everywhere() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            String probe = "select string_agg(x, '' order by x) || lower('Ä') from (values ('b'), ('A'), ('a')) v(x)";
            assertThat(sql(postgres).sql(probe).query(String.class).single()).isEqualTo("Aabä");
        }
    }

    private static JdbcClient sql(EmbeddedPostgres postgres) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password()));
    }
}
