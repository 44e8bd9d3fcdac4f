package io.hooktrail.adapters.persistence.webhook;

import static io.hooktrail.adapters.persistence.webhook.Sealing.key;
import static io.hooktrail.adapters.persistence.webhook.Sealing.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RotatingTheKeyTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final WebhookHeaders HEADERS = new WebhookHeaders(Map.of("Authorization", "Bearer t"));

    private final WebhookId id = new WebhookId(UUID.randomUUID());

    @BeforeEach
    void empty() {
        Stream.of("secret_key", "webhook_secret", "webhook_header")
                .forEach(table -> DATABASE.sql().sql("delete from " + table).update());
    }

    @Test
    void after_a_rotation_everything_opens_with_the_new_key_alone() {
        Keyring before = start(1);
        Sealing.secrets(DATABASE, before).keep(id, secret(1), NOON, NOON);
        Sealing.secrets(DATABASE, before).keep(id, secret(2), NOON, NOON.plusSeconds(60));
        Sealing.secrets(DATABASE, before).keepHeaders(id, HEADERS);
        List<LiveSecret> told = Sealing.secrets(DATABASE, before).live(id, NOON);

        Keyring both = start(2, 1);
        assertThat(both.current()).isEqualTo(2);
        assertThat(Sealing.secrets(DATABASE, both).live(id, NOON)).isEqualTo(told);
        var resealing = new Resealing(DATABASE.sql(), both);
        assertThat(resealing.left()).isEqualTo(3);
        assertThat(resealing.batch(1)).isEqualTo(2);
        assertThat(resealing.batch(1)).isEqualTo(1);
        assertThat(resealing.batch(1)).isZero();
        assertThat(resealing.left()).isZero();

        Keyring alone = start(2);
        assertThat(Sealing.secrets(DATABASE, alone).live(id, NOON)).isEqualTo(told);
        assertThat(Sealing.secrets(DATABASE, alone).headers(id)).isEqualTo(HEADERS);
        assertThatThrownBy(() -> start(1)).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void several_nodes_re_encrypt_at_once_and_every_row_is_counted_once() throws Exception {
        Keyring before = start(1);
        for (int webhook = 0; webhook < 60; webhook++) {
            Sealing.secrets(DATABASE, before).keep(new WebhookId(new UUID(1, webhook)), secret(webhook), NOON, NOON);
        }
        Keyring both = start(2, 1);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Integer> node = () -> new Resealing(DATABASE.sql(), both).batch(100);
            int done = 0;
            for (var result : nodes.invokeAll(List.of(node, node, node))) {
                done += result.get();
            }
            assertThat(done).isEqualTo(60);
        }

        Keyring alone = start(2);
        assertThat(IntStream.range(0, 60))
                .allSatisfy(webhook -> assertThat(Sealing.secrets(DATABASE, alone)
                                .live(new WebhookId(new UUID(1, webhook)), NOON)
                                .getFirst()
                                .secret())
                        .isEqualTo(secret(webhook)));
    }

    @Test
    void a_rotation_in_the_middle_of_the_re_encryption_wins() {
        Keyring before = start(1);
        Sealing.secrets(DATABASE, before).keepHeaders(id, HEADERS);
        Keyring both = start(2, 1);
        var changed = new WebhookHeaders(Map.of("Authorization", "Bearer other"));
        var slow = new Resealing(DATABASE.sql(), both) {
            @Override
            int reseal(HeaderValues.Row row) {
                Sealing.secrets(DATABASE, before).keepHeaders(id, changed);
                return super.reseal(row);
            }
        };

        assertThat(slow.batch(10)).isZero();
        assertThat(new Resealing(DATABASE.sql(), both).batch(10)).isEqualTo(1);
        assertThat(Sealing.secrets(DATABASE, both).headers(id)).isEqualTo(changed);
    }

    @Test
    void what_does_not_open_is_left_as_it_is_and_holds_nothing_up() {
        Keyring before = start(1);
        Sealing.secrets(DATABASE, before).keep(new WebhookId(new UUID(0, 1)), secret(1), NOON, NOON);
        Sealing.secrets(DATABASE, before).keep(id, secret(2), NOON, NOON);
        DATABASE.sql()
                .sql("update webhook_secret set sealed = substr(sealed, 1, 20) where webhook_id = :id")
                .param("id", new UUID(0, 1))
                .update();
        var resealing = new Resealing(DATABASE.sql(), start(2, 1));

        assertThat(resealing.batch(1) + resealing.batch(1)).isEqualTo(1);
        assertThat(resealing.left()).isEqualTo(1);
    }

    @Test
    void secrets_from_before_keys_had_versions_are_read_and_bound_and_get_key_pairs() {
        byte[] sealed = key(1).seal(id + "/SECRET", secret(4).key());
        DATABASE.sql()
                .sql("""
                    insert into webhook_secret (webhook_id, number, sealed, key_version, valid_from)
                    values (:id, 1, :sealed, 0, :from)
                    """)
                .param("id", id.value())
                .param("sealed", sealed)
                .param("from", NOON.atOffset(ZoneOffset.UTC))
                .update();
        assertThatThrownBy(() -> start(2)).isInstanceOf(DatabaseUnusable.class);

        Keyring keys = start(2, 1);
        JdbcWebhookSecrets secrets = Sealing.secrets(DATABASE, keys);
        assertThat(secrets.live(id, NOON)).containsExactly(new LiveSecret(secret(4), null, NOON, null));
        assertThat(new Resealing(DATABASE.sql(), keys).batch(10)).isEqualTo(1);

        LiveSecret now = Sealing.secrets(DATABASE, start(2)).live(id, NOON).getFirst();
        assertThat(now.secret()).isEqualTo(secret(4));
        assertThat(now.keyPair()).isInstanceOf(WebhookKeyPair.class);
    }

    @Test
    void a_wrong_key_ends_the_start_with_one_line_that_names_the_variable_and_changes_nothing() {
        Sealing.secrets(DATABASE, start(1)).keep(id, secret(1), NOON, NOON);

        assertThatThrownBy(() -> start(2))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("HOOKTRAIL_SECRET_KEY is not the key")
                .hasMessageContaining("Nothing was changed")
                .hasMessageNotContaining("\n");
        assertThat(DATABASE.sql()
                        .sql("select count(*) from secret_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Sealing.secrets(DATABASE, start(1)).live(id, NOON)).hasSize(1);
    }

    @Test
    void a_key_is_wrong_even_before_there_is_a_secret() {
        start(1);

        assertThatThrownBy(() -> start(2)).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void keys_keep_their_versions_and_one_that_is_still_to_come_is_known_before_it_is_used() {
        assertThat(start(1).current()).isEqualTo(1);
        assertThat(start(1, 2).current()).isEqualTo(1);
        Keyring next = start(2, 1);
        assertThat(next.current()).isEqualTo(2);
        assertThat(next.ciphers()).containsOnlyKeys(1, 2);
        assertThat(start(1, 2).current()).isEqualTo(1);
    }

    @Test
    void a_key_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        byte[] made = SecretKeyFile.in(data, true, false);

        assertThat(made).hasSize(SecretCipher.KEY_LENGTH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(SecretKeyFile.in(data, false, true)).isEqualTo(made);
    }

    @Test
    void no_key_is_made_where_one_is_missed(@TempDir Path folder) {
        assertThatThrownBy(() -> SecretKeyFile.in(folder, true, true))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("HOOKTRAIL_SECRET_KEY is not set")
                .hasMessageContaining("Nothing was changed")
                .hasMessageNotContaining("\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_key_is_32_bytes_in_base64(@TempDir Path folder) throws Exception {
        byte[] key = Sealing.filled(SecretCipher.KEY_LENGTH, 1);
        String base64 = Base64.getEncoder().encodeToString(key);
        Files.writeString(folder.resolve("secret.key"), "too short");

        assertThat(SecretKeyFile.parse(" " + base64 + "\n", "X")).isEqualTo(key);
        assertThat(SecretsConfiguration.previous(base64 + ", " + base64)).hasSize(2);
        assertThat(SecretsConfiguration.previous("")).isEmpty();
        assertThatThrownBy(() -> SecretKeyFile.parse("c2hvcnQ=", "HOOKTRAIL_SECRET_KEY"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("HOOKTRAIL_SECRET_KEY must be 32 random bytes");
        assertThatThrownBy(() -> SecretsConfiguration.previous(base64 + ",%%"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("HOOKTRAIL_SECRET_KEYS_PREVIOUS");
        assertThatThrownBy(() -> SecretKeyFile.in(folder, true, false)).hasMessageContaining("secret.key");
    }

    /** What a node has that is started with this key and those before. */
    private static Keyring start(int current, int... previous) {
        return new SecretKeys(DATABASE.sql(), new JdbcTransactionManager(DATABASE.dataSource()))
                .ring(
                        key(current),
                        IntStream.of(previous).mapToObj(Sealing::key).toList(),
                        "HOOKTRAIL_SECRET_KEY");
    }
}
