package io.hooktrail.adapters.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL in a folder: the first process that opens the folder runs it, those that come later join.
 *
 * <p>It ends when its owner closes it or dies. Who has joined loses it then, and may open the folder anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Long, because after a crash the server first reads up to 4 GB of its write-ahead log. */
    private static final Duration START = Duration.ofMinutes(5);

    private final Login login;
    private final Optional<Running> own;

    private EmbeddedPostgres(Login login, Optional<Running> own) {
        this.login = login;
        this.own = own;
    }

    /**
     * Starts the server of the folder, or joins it when another process runs it, and returns when it takes connections.
     *
     * @throws DatabaseUnusable if there is no PostgreSQL for this platform, or it does not start on this folder
     */
    public static EmbeddedPostgres in(Path folder) {
        try {
            return in(DataFolder.at(folder), Deadline.in(START));
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The folder %s cannot hold the embedded PostgreSQL (%s). Set HOOKTRAIL_DATA_DIR to a folder that can be written."
                            .formatted(folder.toAbsolutePath().normalize(), e),
                    e);
        }
    }

    /** The JDBC URL of the database that is always there. */
    public String url() {
        return login.url("postgres");
    }

    /** The JDBC URL of another database of this server. */
    public String url(String database) {
        return login.url(database);
    }

    /** The server's one user, who may do everything. */
    public String user() {
        return Login.USER;
    }

    /** The user's password, drawn when the folder was set up. */
    public String password() {
        return login.password();
    }

    /** Whether this process runs the server; otherwise it has joined another's. */
    public boolean owned() {
        return own.isPresent();
    }

    /** Stops the server if this process owns it; connections are cut off, what they committed stays. */
    @Override
    public void close() {
        try {
            if (own.isPresent()) {
                own.get().stop();
            }
        } catch (IOException e) {
            throw new DatabaseUnusable("The embedded PostgreSQL could not be stopped.", e);
        }
    }

    private static EmbeddedPostgres in(DataFolder folder, Deadline deadline) throws IOException {
        while (!deadline.passed()) {
            Optional<Ownership> ownership = folder.claim();
            if (ownership.isPresent()) {
                return started(folder, ownership.get(), deadline);
            }
            Optional<Login> login = folder.login().filter(Login::works);
            if (login.isPresent()) {
                LOG.info(
                        "Joined the embedded PostgreSQL in {} on port {}",
                        folder.home(),
                        login.get().port());
                return new EmbeddedPostgres(login.get(), Optional.empty());
            }
            deadline.pause();
        }
        throw new DatabaseUnusable("Another process owns the embedded PostgreSQL in %s, but it takes no connections."
                .formatted(folder.home()));
    }

    private static EmbeddedPostgres started(DataFolder folder, Ownership ownership, Deadline deadline)
            throws IOException {
        boolean started = false;
        try {
            ServerProcess server = Launch.of(folder, deadline);
            started = true;
            LOG.info("Started the embedded PostgreSQL in {} on port {}", folder.home(), server.port());
            Login login = new Login(server.port(), folder.password());
            return new EmbeddedPostgres(login, Optional.of(new Running(server, ownership)));
        } finally {
            if (!started) {
                ownership.close();
            }
        }
    }

    private record Running(ServerProcess server, Ownership ownership) {

        void stop() throws IOException {
            try (ownership) {
                server.stop();
            }
        }
    }
}
