package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;

/** Brings the server of a folder up, on behalf of the folder's owner. */
final class Launch {

    /** Another program may take the port between the moment it is found free and the server's start. */
    private static final int ATTEMPTS = 3;

    private static final String PORT_TAKEN = "could not bind";

    private Launch() {}

    /** Returns when the server takes connections. */
    static ServerProcess of(DataFolder folder, Deadline deadline) throws IOException {
        Postmaster.clear(folder.cluster());
        PostgresBinaries binaries = PostgresBinaries.in(folder.binaries());
        if (Files.notExists(folder.home())) {
            NewCluster.in(folder, binaries);
        }
        folder.requireVersion(binaries.majorVersion());
        return started(folder, binaries, deadline);
    }

    private static ServerProcess started(DataFolder folder, PostgresBinaries binaries, Deadline deadline)
            throws IOException {
        String log = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ServerProcess server = ServerProcess.launch(folder, binaries);
            if (ready(server, new Login(server.port(), folder.password()), deadline)) {
                return server;
            }
            server.stop();
            log = LogTail.of(folder.log());
            if (!log.contains(PORT_TAKEN)) {
                break;
            }
        }
        throw new DatabaseUnusable(
                "The embedded PostgreSQL in %s did not start. The end of its log:%n%s".formatted(folder.home(), log));
    }

    private static boolean ready(ServerProcess server, Login login, Deadline deadline) {
        while (server.running() && !deadline.passed()) {
            if (login.works()) {
                return true;
            }
            deadline.pause();
        }
        return false;
    }
}
