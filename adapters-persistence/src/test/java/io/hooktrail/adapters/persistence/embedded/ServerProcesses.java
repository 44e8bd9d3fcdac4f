package io.hooktrail.adapters.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes of the server of a folder, as they were when asked for. */
record ServerProcesses(ProcessHandle shell, ProcessHandle postmaster, List<ProcessHandle> backends) {

    static ServerProcesses of(Path folder) throws IOException {
        long pid =
                Postmaster.of(folder.resolve("postgres/cluster")).orElseThrow().pid();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        assertThat(backends).as("PostgreSQL's background processes").isNotEmpty();
        return new ServerProcesses(postmaster.parent().orElseThrow(), postmaster, backends);
    }

    void assertGoneSoon() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        while (running().count() > 0 && !deadline.passed()) {
            deadline.pause();
        }
        assertThat(running()).as("processes that outlive their owner").isEmpty();
    }

    /** A process that has ended but is not yet reaped by its parent has no command any more. */
    Stream<ProcessHandle> running() {
        return Stream.concat(Stream.of(shell, postmaster), backends.stream())
                .filter(process -> process.info().command().isPresent());
    }
}
