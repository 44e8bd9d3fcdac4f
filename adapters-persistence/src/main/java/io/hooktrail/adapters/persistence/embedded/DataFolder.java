package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds an embedded PostgreSQL: {@code postgres.lock} (who owns it), {@code postgres-binaries} (the
 * programs) and {@code postgres} (the cluster, its password and its log).
 */
record DataFolder(Path root) {

    /** The folder, made when it is not there. */
    static DataFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new DataFolder(folder.toRealPath());
    }

    Optional<Ownership> claim() throws IOException {
        return Ownership.of(root.resolve("postgres.lock"));
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path home() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    Path log() {
        return home().resolve("server.log");
    }

    /** The password of the server's one user. Only the folder's owner may read it. */
    String password() throws IOException {
        return Files.readString(home().resolve(NewCluster.PASSWORD)).strip();
    }

    /** How to reach the server that another process runs here; empty while it does not take connections. */
    Optional<Login> login() throws IOException {
        Optional<Postmaster> ready = Postmaster.of(cluster()).filter(Postmaster::ready);
        return ready.isPresent() ? Optional.of(new Login(ready.get().port(), password())) : Optional.empty();
    }

    /** Refuses a cluster that another major version made: its files mean something else. */
    void requireVersion(String ours) throws IOException {
        String theirs = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!theirs.equals(ours)) {
            throw new DatabaseUnusable(
                    "The data in %s was made by PostgreSQL %s, and this Hooktrail brings %s. Move it over with pg_dump, or set HOOKTRAIL_DATA_DIR to another folder."
                            .formatted(cluster(), theirs, ours));
        }
    }
}
