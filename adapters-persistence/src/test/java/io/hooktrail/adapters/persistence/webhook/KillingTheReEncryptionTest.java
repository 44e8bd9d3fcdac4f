package io.hooktrail.adapters.persistence.webhook;

import static io.hooktrail.adapters.persistence.webhook.Sealing.key;
import static io.hooktrail.adapters.persistence.webhook.Sealing.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A process that re-encrypts many secrets is killed in the middle of it; another one goes on where it was. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KillingTheReEncryptionTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MANY = 2_000;
    private static final int BATCH = 25;
    private static final int OLD = 1;
    private static final int NEW = 2;

    @Test
    void nothing_is_lost_and_in_the_end_everything_is_under_the_new_key() throws Exception {
        JdbcWebhookSecrets before = Sealing.secrets(DATABASE, ring(DATABASE.sql(), OLD));
        IntStream.range(0, MANY).forEach(number -> before.keep(id(number), secret(number), NOON, NOON));

        killedAfter(5 * BATCH);

        Keyring both = ring(DATABASE.sql(), NEW, OLD);
        var resealing = new Resealing(DATABASE.sql(), both);
        assertThat(resealing.left()).as("what the killed process left").isBetween(1L, MANY - 5L * BATCH);
        assertEverythingOpensWith(both);
        while (resealing.left() > 0) {
            assertThat(resealing.batch(500)).isPositive();
        }
        assertEverythingOpensWith(ring(DATABASE.sql(), NEW));
    }

    private static void killedAfter(int secrets) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReEncrypting.class.getName(),
                        DATABASE.url(),
                        DATABASE.user(),
                        DATABASE.password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            while (!line.matches("\\d+") || Integer.parseInt(line) < secrets) {
                line = said.readLine();
            }
        } finally {
            process.destroyForcibly().onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private static void assertEverythingOpensWith(Keyring keys) {
        JdbcWebhookSecrets secrets = Sealing.secrets(DATABASE, keys);
        for (int number = 0; number < MANY; number++) {
            assertThat(secrets.live(id(number), NOON))
                    .singleElement()
                    .extracting(live -> live.secret())
                    .isEqualTo(secret(number));
        }
    }

    private static WebhookId id(int number) {
        return new WebhookId(new UUID(7, number));
    }

    private static Keyring ring(JdbcClient sql, int current, int... previous) {
        return new SecretKeys(sql, new JdbcTransactionManager(DATABASE.dataSource()))
                .ring(
                        key(current),
                        IntStream.of(previous).mapToObj(Sealing::key).toList(),
                        "HOOKTRAIL_SECRET_KEY");
    }

    /** What runs in the process: it says how many secrets it has re-encrypted. */
    static final class ReEncrypting {

        private ReEncrypting() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] database) {
            var source = new DriverManagerDataSource(database[0], database[1], database[2]);
            var keys = new SecretKeys(JdbcClient.create(source), new JdbcTransactionManager(source))
                    .ring(key(NEW), List.of(key(OLD)), "HOOKTRAIL_SECRET_KEY");
            var resealing = new Resealing(JdbcClient.create(source), keys);
            int done = 0;
            for (int now = resealing.batch(BATCH); now > 0; now = resealing.batch(BATCH)) {
                done += now;
                System.out.println(done);
            }
        }
    }
}
