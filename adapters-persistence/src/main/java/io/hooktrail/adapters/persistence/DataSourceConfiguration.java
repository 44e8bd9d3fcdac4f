package io.hooktrail.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The one database: embedded unless a URL is set, and migrated before anybody gets hold of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DataSourceConfiguration {

    /** Lazy: with a PostgreSQL of one's own there is none. */
    @Bean
    @Lazy
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) {
        return EmbeddedPostgres.in(properties.dataDir());
    }

    /** Migrates here and not in a bean beside it, so that no order of beans can let anyone see an old schema. */
    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        HikariConfig config = properties.embedded() ? Pool.of(embedded.getObject()) : Pool.of(properties.database());
        HikariDataSource dataSource = Pool.opened(config);
        try {
            Migrations.of(dataSource).migrate();
            return dataSource;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** For the actuator; with it Spring Boot does not migrate a second time. */
    @Bean
    Flyway flyway(DataSource dataSource) {
        return Migrations.of(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }
}
