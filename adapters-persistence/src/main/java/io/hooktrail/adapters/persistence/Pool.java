package io.hooktrail.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The connections to the database, and what is asked of it before the first is handed out. */
final class Pool {

    private static final int CONNECTIONS = 16;
    private static final int OLDEST_VERSION = 15;
    private static final String SCHEME = "jdbc:postgresql:";

    private Pool() {}

    static HikariConfig of(EmbeddedPostgres embedded) {
        return config(embedded.url(), embedded.user(), embedded.password());
    }

    /** @throws DatabaseUnusable if the URL is not one of PostgreSQL */
    static HikariConfig of(DatabaseProperties.Own own) {
        String url = own.url();
        if (url == null || !url.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new DatabaseUnusable("HOOKTRAIL_DATABASE_URL must read jdbc:postgresql://host:port/name.");
        }
        return config(url, own.user(), own.password());
    }

    /** @throws DatabaseUnusable if no connection can be opened, or only to a PostgreSQL that is too old */
    static HikariDataSource opened(HikariConfig config) {
        HikariDataSource pool = connected(config);
        try (Connection connection = pool.getConnection()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            return pool;
        } catch (SQLException e) {
            pool.close();
            throw unreachable(e);
        } catch (DatabaseUnusable e) {
            pool.close();
            throw e;
        }
    }

    /** @throws DatabaseUnusable if the version is too old for the statements of this module */
    static void requireVersion(int major) {
        if (major < OLDEST_VERSION) {
            throw new DatabaseUnusable("HOOKTRAIL_DATABASE_URL names a PostgreSQL %d; it has to be %d or later."
                    .formatted(major, OLDEST_VERSION));
        }
    }

    private static HikariConfig config(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hooktrail");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "hooktrail");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    private static HikariDataSource connected(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        }
    }

    private static DatabaseUnusable unreachable(Throwable why) {
        return new DatabaseUnusable(
                "The database that HOOKTRAIL_DATABASE_URL, _USER and _PASSWORD name takes no connection: "
                        + why.getMessage(),
                why);
    }
}
