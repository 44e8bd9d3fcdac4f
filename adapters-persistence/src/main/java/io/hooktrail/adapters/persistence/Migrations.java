package io.hooktrail.adapters.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema's history, in {@code db/migration}. Every start brings the database up to date; nodes take turns. */
final class Migrations {

    private Migrations() {}

    static Flyway of(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
    }
}
