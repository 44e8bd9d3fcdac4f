package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingAnEmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void unpack(@TempDir Path temporary) throws IOException {
        folder = UnpackedFolder.in(temporary);
    }

    @Test
    void a_second_process_joins_and_its_end_does_not_matter_to_the_owner() throws IOException {
        try (var owner = EmbeddedPostgres.in(folder)) {
            ServerProcesses processes = ServerProcesses.of(folder);
            try (ChildJvm second = ChildJvm.on(folder)) {
                assertThat(second.says()).isEqualTo("joined");
                assertThat(second.commits(1)).isPositive();
            }
            assertThat(owner.owned()).isTrue();
            assertThat(processes.postmaster().isAlive()).isTrue();
        }
    }

    @Test
    void of_two_that_start_at_once_on_an_empty_folder_one_owns_and_both_work() throws IOException {
        ServerProcesses processes;
        try (ChildJvm one = ChildJvm.on(folder);
                ChildJvm other = ChildJvm.on(folder)) {
            assertThat(List.of(one.says(), other.says())).containsExactlyInAnyOrder("owns", "joined");
            assertThat(one.commits(1)).isPositive();
            assertThat(other.commits(1)).isPositive();
            processes = ServerProcesses.of(folder);
        }
        processes.assertGoneSoon();
    }

    @Test
    void opening_the_folder_twice_in_one_process_joins_too() throws IOException {
        try (var owner = EmbeddedPostgres.in(folder)) {
            try (var second = EmbeddedPostgres.in(folder)) {
                assertThat(second.owned()).isFalse();
                assertThat(second.url()).isEqualTo(owner.url());
            }
            assertThat(ServerProcesses.of(folder).postmaster().isAlive()).isTrue();
        }
    }
}
