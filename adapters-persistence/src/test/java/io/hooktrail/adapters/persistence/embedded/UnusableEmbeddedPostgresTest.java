package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableEmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void unpack(@TempDir Path temporary) throws IOException {
        folder = UnpackedFolder.in(temporary);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "SunOS, sparcv9"})
    void a_platform_without_binaries_is_told_to_bring_its_own(String system, String processor) {
        assertUnusable(() -> PostgresBinaries.archive(system, processor))
                .hasMessageContaining("HOOKTRAIL_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
    })
    void a_supported_platform_has_its_archive(String system, String processor, String archive) {
        assertThat(PostgresBinaries.archive(system, processor)).isEqualTo(archive);
        assertThat(getClass().getResource("/" + archive)).isNotNull();
    }

    @Test
    void a_folder_that_cannot_be_one_names_the_variable() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertUnusable(() -> EmbeddedPostgres.in(file.resolve("data")))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("HOOKTRAIL_DATA_DIR");
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        EmbeddedPostgres.in(folder).close();
        Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "17\n");

        assertUnusable(() -> EmbeddedPostgres.in(folder)).hasMessageContaining("made by PostgreSQL 17");
    }

    @Test
    void a_failed_start_shows_the_end_of_the_log_and_frees_the_folder() throws IOException {
        EmbeddedPostgres.in(folder).close();
        Path settings = folder.resolve("postgres/cluster/postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "no_such_setting = 1\n", StandardOpenOption.APPEND);

        assertUnusable(() -> EmbeddedPostgres.in(folder)).hasMessageContaining("no_such_setting");

        Files.writeString(settings, before);
        EmbeddedPostgres.in(folder).close();
    }

    @Test
    void a_failed_set_up_shows_why_and_leaves_nothing_behind() throws IOException {
        PostgresBinaries broken = new PostgresBinaries(folder.resolve("broken"));
        Path initdb = Files.createDirectories(folder.resolve("broken/bin")).resolve("initdb");
        Files.writeString(initdb, "#!/bin/sh\necho 'no space left' >&2\nexit 7\n");
        Files.setPosixFilePermissions(initdb, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertUnusable(() -> NewCluster.in(DataFolder.at(folder.resolve("new")), broken))
                .hasMessageContaining("7")
                .hasMessageContaining("no space left");
        assertThat(folder.resolve("new")).isEmptyDirectory();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnusable(ThrowingCallable opening) {
        return assertThatThrownBy(opening).isInstanceOf(DatabaseUnusable.class);
    }
}
