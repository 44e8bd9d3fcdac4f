package io.hooktrail.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class EmbeddedDataSourceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(DataSourceConfiguration.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class));

    @Test
    void nothing_set_means_an_embedded_server_in_the_data_folder() {
        with("HOOKTRAIL_DATA_DIR", folder.toString()).run(context -> {
            assertThat(context).hasSingleBean(EmbeddedPostgres.class).hasSingleBean(DataSource.class);
            assertThat(folder.resolve("postgres/cluster")).isDirectory();
            assertThat(show(context.getBean(JdbcClient.class), "data_directory"))
                    .startsWith(folder.toString());
        });
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_url_of_ones_own_leaves_the_embedded_server_out() {
        withOwn(DATABASE.url()).run(context -> {
            var pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getJdbcUrl()).isEqualTo(DATABASE.url());
            assertThat(show(context.getBean(JdbcClient.class), "application_name"))
                    .isEqualTo("hooktrail");
            assertThat(context.getBeanFactory().containsSingleton("embeddedPostgres"))
                    .isFalse();
        });
    }

    @Test
    void whoever_gets_the_data_source_finds_it_migrated() {
        withOwn(DATABASE.url())
                .withBean("aFirst", EarlyReader.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Flyway.class)
                        .doesNotHaveBean(FlywayMigrationInitializer.class));
    }

    @Test
    void there_is_one_of_each_bean_beside_spring_boots_own_configuration() {
        withOwn(DATABASE.url())
                .run(context -> assertThat(context)
                        .hasSingleBean(JdbcTransactionManager.class)
                        .hasSingleBean(JdbcTemplate.class)
                        .hasSingleBean(JdbcClient.class));
    }

    @Test
    void a_url_of_another_kind_names_the_variable() {
        withOwn("postgres://somewhere/hooktrail")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining("HOOKTRAIL_DATABASE_URL must read jdbc:postgresql://"));
    }

    @Test
    void a_wrong_password_says_what_the_server_says_and_does_not_show_it() {
        var wrong = with("HOOKTRAIL_DATABASE_PASSWORD", "s3cret-guess")
                .withPropertyValues(
                        "hooktrail.database.url=" + DATABASE.url(), "hooktrail.database.user=" + DATABASE.user());

        wrong.run(context -> assertThat(context.getStartupFailure())
                .hasStackTraceContaining(DatabaseUnusable.class.getName())
                .hasStackTraceContaining("HOOKTRAIL_DATABASE_URL, _USER and _PASSWORD")
                .hasStackTraceContaining("password authentication failed")
                .satisfies(failure -> assertThat(failure).asString().doesNotContain("s3cret-guess")));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 14})
    void a_server_before_15_is_refused(int major) {
        assertThatThrownBy(() -> Pool.requireVersion(major))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("HOOKTRAIL_DATABASE_URL names a PostgreSQL " + major + "; it has to be 15 or later.");
    }

    @Test
    void version_15_is_enough() {
        assertThatNoException().isThrownBy(() -> Pool.requireVersion(15));
    }

    private ApplicationContextRunner withOwn(String url) {
        return with("HOOKTRAIL_DATABASE_URL", url)
                .withPropertyValues(
                        "hooktrail.database.user=" + DATABASE.user(),
                        "hooktrail.database.password=" + DATABASE.password());
    }

    /** As an environment variable, so that its spelling is tested too. */
    private ApplicationContextRunner with(String variable, String value) {
        Map<String, Object> variables = Map.of(variable, value);
        return runner.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    private static String show(JdbcClient sql, String setting) {
        return sql.sql("show " + setting).query(String.class).single();
    }

    /** Asks at once, in its constructor. */
    static final class EarlyReader {

        EarlyReader(DataSource dataSource) {
            JdbcClient.create(dataSource)
                    .sql("select count(*) from flyway_schema_history")
                    .query(Long.class)
                    .single();
        }
    }
}
