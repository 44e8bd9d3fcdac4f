package io.hooktrail.adapters.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import io.hooktrail.adapters.persistence.webhook.SecretCipher.Purpose;
import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] KEY = filled(SecretCipher.KEY_LENGTH, 1);

    private final WebhookId id = new WebhookId(UUID.randomUUID());
    private final SecretCipher cipher = new SecretCipher(KEY);
    private final JdbcWebhookSecrets secrets = new JdbcWebhookSecrets(DATABASE.sql(), cipher);

    @Test
    void the_newest_secret_is_the_one_to_show_and_those_before_end_no_later_than_they_were_told() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keep(id, secret(2), NOON, NOON.plusSeconds(60));
        secrets.keep(id, secret(3), NOON, NOON.plusSeconds(600));

        assertThat(secrets.newest(id)).contains(secret(3));
        assertThat(secrets.keys(List.of(id)).get(id))
                .containsExactly(
                        new KnownWebhook.Key(secret(3), null),
                        new KnownWebhook.Key(secret(2), NOON.plusSeconds(600)),
                        new KnownWebhook.Key(secret(1), NOON.plusSeconds(60)));
    }

    @Test
    void neither_secret_nor_header_value_stands_in_the_database() {
        secrets.keep(id, secret(7), NOON, NOON);
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("X-Api-Key", "plain-text-value")));

        byte[] sealed = DATABASE.sql()
                .sql("select sealed from webhook_secret where webhook_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        byte[] headers = DATABASE.sql()
                .sql("select sealed from webhook_header where webhook_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret(7).key(), StandardCharsets.ISO_8859_1));
        assertThat(new String(headers, StandardCharsets.ISO_8859_1)).doesNotContain("plain-text-value");
        assertThat(secrets.headers(List.of(id)).get(id).values()).containsEntry("X-Api-Key", "plain-text-value");
    }

    @Test
    void headers_are_replaced_as_a_whole_and_everything_is_forgotten_in_the_end() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("A", "1", "B", "2")));
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("B", "3")));
        assertThat(secrets.headers(List.of(id)).get(id).values()).isEqualTo(Map.of("B", "3"));

        secrets.forget(id);
        assertThat(secrets.newest(id)).isEmpty();
        assertThat(secrets.headers(List.of(id))).isEmpty();
    }

    @Test
    void what_was_sealed_opens_only_for_its_webhook_its_purpose_and_its_key_and_never_looks_the_same() {
        byte[] plain = filled(32, 5);
        byte[] sealed = cipher.seal(id, Purpose.SECRET, plain);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(cipher.open(id, Purpose.SECRET, sealed)).isEqualTo(plain);
        assertThat(cipher.seal(id, Purpose.SECRET, plain)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> cipher.open(new WebhookId(UUID.randomUUID()), Purpose.SECRET, sealed))
                .isInstanceOf(NotOurs.class);
        assertThatThrownBy(() -> cipher.open(id, Purpose.HEADERS, sealed)).isInstanceOf(NotOurs.class);
        assertThatThrownBy(() -> cipher.open(id, Purpose.SECRET, changed)).isInstanceOf(NotOurs.class);
        assertThatThrownBy(() -> new SecretCipher(filled(32, 2)).open(id, Purpose.SECRET, sealed))
                .isInstanceOf(NotOurs.class);
    }

    @Test
    void a_start_with_another_key_ends_with_one_line_that_names_the_variable() {
        secrets.keep(id, secret(1), NOON, NOON);

        assertThatCode(() -> SecretsConfiguration.requireOurs(cipher, DATABASE.sql()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SecretsConfiguration.requireOurs(new SecretCipher(filled(32, 2)), DATABASE.sql()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("HOOKTRAIL_SECRET_KEY")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_key_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder) throws Exception {
        byte[] made = SecretKeyFile.in(folder.resolve("data"), true);
        Path file = folder.resolve("data").resolve("secret.key");

        assertThat(made).hasSize(SecretCipher.KEY_LENGTH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretKeyFile.in(folder.resolve("data"), false)).isEqualTo(made);
    }

    @Test
    void a_key_is_32_bytes_in_base64(@TempDir Path folder) throws Exception {
        String base64 = Base64.getEncoder().encodeToString(KEY);
        Files.writeString(folder.resolve("secret.key"), "too short");

        assertThat(SecretKeyFile.parse(" " + base64 + "\n", "X")).isEqualTo(KEY);
        assertThatThrownBy(() -> SecretKeyFile.parse("c2hvcnQ=", "HOOKTRAIL_SECRET_KEY"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("HOOKTRAIL_SECRET_KEY must be 32 random bytes");
        assertThatThrownBy(() -> SecretKeyFile.parse("%%", "X")).isInstanceOf(DatabaseUnusable.class);
        assertThatThrownBy(() -> SecretKeyFile.in(folder, true)).hasMessageContaining("secret.key");
    }

    private static WebhookSecret secret(int filling) {
        return WebhookSecret.of(filled(WebhookSecret.LENGTH, filling));
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
