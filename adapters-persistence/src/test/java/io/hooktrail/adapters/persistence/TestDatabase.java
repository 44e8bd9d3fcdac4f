package io.hooktrail.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated, empty database for one test class, on a PostgreSQL that all of them share.
 *
 * <p>{@code @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();}
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "test_%d_%d".formatted(Server.PID, NUMBER.incrementAndGet());
    private final @Nullable String version;
    private HikariDataSource dataSource;

    public TestDatabase() {
        this(null);
    }

    private TestDatabase(@Nullable String version) {
        this.version = version;
    }

    /** One that was last started when this was the latest version of the schema. */
    public static TestDatabase asOf(String version) {
        return new TestDatabase(version);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Server.sql()
                .sql("create database " + name + " template " + (version == null ? Server.TEMPLATE : "template0"))
                .update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user());
        config.setPassword(password());
        config.setMinimumIdle(0);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        dataSource = new HikariDataSource(config);
        if (version != null) {
            Flyway.configure().dataSource(dataSource).target(version).load().migrate();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dataSource.close();
        Server.sql().sql("drop database " + name + " with (force)").update();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Statements outside a transaction commit at once; within {@link #inTransaction} they take part in it. */
    public JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    /** Runs the work in one transaction of this database, bound to the thread as Spring does; throwing undoes it. */
    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource)).execute(status -> work.get());
    }

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> work.run());
    }

    public String url() {
        return Server.POSTGRES.url(name);
    }

    public String user() {
        return Server.POSTGRES.user();
    }

    public String password() {
        return Server.POSTGRES.password();
    }

    /** Started with the first test that needs it; it ends with the JVM. */
    private static final class Server {

        private static final long PID = ProcessHandle.current().pid();
        private static final String TEMPLATE = "template_" + PID;
        private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.in(Path.of("target", "test-database"));

        static {
            dropLeftovers();
            sql().sql("create database " + TEMPLATE).update();
            var template = dataSource(TEMPLATE);
            Flyway.configure().dataSource(template).load().migrate();
        }

        static JdbcClient sql() {
            return JdbcClient.create(dataSource("postgres"));
        }

        private static DataSource dataSource(String database) {
            return new DriverManagerDataSource(POSTGRES.url(database), POSTGRES.user(), POSTGRES.password());
        }

        /** Of JVMs that ended early. Only the owner of the server may: then no other JVM uses it yet. */
        private static void dropLeftovers() {
            if (POSTGRES.owned()) {
                String ours = "select datname from pg_database where datname ~ '^(test|template)_[0-9]'";
                List<String> leftovers = sql().sql(ours).query(String.class).list();
                leftovers.forEach(database ->
                        sql().sql("drop database " + database + " with (force)").update());
            }
        }
    }
}
