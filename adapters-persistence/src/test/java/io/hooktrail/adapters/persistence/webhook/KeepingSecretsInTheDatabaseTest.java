package io.hooktrail.adapters.persistence.webhook;

import static io.hooktrail.adapters.persistence.webhook.Sealing.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeepingSecretsInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final WebhookId id = new WebhookId(UUID.randomUUID());
    private final WebhookId other = new WebhookId(UUID.randomUUID());
    private final JdbcWebhookSecrets secrets = Sealing.secrets(DATABASE, Sealing.ring());
    private final OpenedSecrets opened = Sealing.opened(DATABASE, Sealing.ring());

    @Test
    void the_newest_secret_comes_first_and_those_before_end_no_later_than_they_were_told() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keep(id, secret(2), NOON, NOON.plusSeconds(60));
        secrets.keep(id, secret(3), NOON, NOON.plusSeconds(600));

        assertThat(secrets.live(id, NOON))
                .extracting(LiveSecret::secret, LiveSecret::until)
                .containsExactly(
                        tuple(secret(3), null),
                        tuple(secret(2), NOON.plusSeconds(600)),
                        tuple(secret(1), NOON.plusSeconds(60)));
        assertThat(secrets.live(id, NOON.plusSeconds(60)))
                .extracting(LiveSecret::secret)
                .containsExactly(secret(3), secret(2));
    }

    @Test
    void no_more_than_three_are_valid_at_once() {
        for (int number = 1; number <= 5; number++) {
            secrets.keep(id, secret(number), NOON, NOON.plusSeconds(600));
        }

        assertThat(secrets.live(id, NOON))
                .extracting(LiveSecret::secret)
                .containsExactly(secret(5), secret(4), secret(3));
    }

    @Test
    void every_secret_has_a_key_pair_of_its_own() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keep(id, secret(2), NOON, NOON.plusSeconds(600));

        assertThat(secrets.live(id, NOON))
                .extracting(LiveSecret::keyPair)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_over_is_erased_and_nothing_else() {
        Instant now = DATABASE.sql()
                .sql("select now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        secrets.keep(id, secret(1), now.minusSeconds(90), now);
        secrets.keep(id, secret(2), now.minusSeconds(60), now.minusSeconds(30));
        secrets.keep(id, secret(3), now, now.plusSeconds(600));

        new LookingAfterSecrets(new Resealing(DATABASE.sql(), Sealing.ring()), DATABASE.sql()).erase();

        assertThat(numbers()).containsExactly(2, 3);
        secrets.keep(id, secret(4), now, now.plusSeconds(600));
        assertThat(numbers()).containsExactly(2, 3, 4);
        assertThat(secrets.live(id, now).getFirst().secret()).isEqualTo(secret(4));
    }

    @Test
    void neither_secret_nor_private_key_nor_header_value_stands_in_the_database() {
        secrets.keep(id, secret(7), NOON, NOON);
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("X-Api-Key", "plain-text-value")));
        WebhookKeyPair pair = secrets.live(id, NOON).getFirst().keyPair();

        assertThat(column("sealed", "webhook_secret"))
                .doesNotContain(latin(secret(7).key()));
        assertThat(column("sealed_private_key", "webhook_secret")).doesNotContain(latin(pair.seed()));
        assertThat(column("public_key", "webhook_secret")).isEqualTo(latin(pair.publicKey()));
        assertThat(column("sealed", "webhook_header")).doesNotContain("plain-text-value");
        assertThat(secrets.headers(id).values()).containsEntry("X-Api-Key", "plain-text-value");
    }

    @Test
    void headers_are_replaced_as_a_whole_and_everything_is_forgotten_in_the_end() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("A", "1", "B", "2")));
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("B", "3")));
        assertThat(secrets.headers(id).values()).isEqualTo(Map.of("B", "3"));

        secrets.forget(id);
        assertThat(secrets.live(id, NOON)).isEmpty();
        assertThat(secrets.headers(id)).isEqualTo(WebhookHeaders.NONE);
    }

    @Test
    void what_was_sealed_opens_only_at_its_place_and_with_its_key_and_never_looks_the_same() {
        SecretCipher cipher = Sealing.key(1);
        byte[] plain = Sealing.filled(32, 5);
        byte[] sealed = cipher.seal("here", plain);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(cipher.open("here", sealed)).isEqualTo(plain);
        assertThat(cipher.seal("here", plain)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> cipher.open("there", sealed)).isInstanceOf(NotOurs.class);
        assertThatThrownBy(() -> cipher.open("here", changed)).isInstanceOf(NotOurs.class);
        assertThatThrownBy(() -> Sealing.key(2).open("here", sealed)).isInstanceOf(NotOurs.class);
        for (int length = 0; length < sealed.length; length++) {
            byte[] truncated = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open("here", truncated)).isInstanceOf(NotOurs.class);
        }
    }

    @Test
    void rows_that_were_swapped_do_not_open_and_stop_no_other_webhook() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keep(id, secret(2), NOON, NOON.plusSeconds(60));
        secrets.keep(other, secret(3), NOON, NOON);
        DATABASE.sql().sql("""
            update webhook_secret as one set sealed = another.sealed from webhook_secret as another
            where one.webhook_id = :id and another.webhook_id = :id and one.number <> another.number
            """).param("id", id.value()).update();

        assertThatThrownBy(() -> secrets.live(id, NOON)).isInstanceOf(NotOurs.class);
        assertThat(opened.of(List.of(id, other)).get(id).secrets()).isEmpty();
        assertThat(opened.of(List.of(id, other)).get(other).secrets())
                .extracting(LiveSecret::secret)
                .containsExactly(secret(3));
    }

    @Test
    void a_row_of_another_webhook_does_not_open() {
        secrets.keep(id, secret(1), NOON, NOON);
        secrets.keep(other, secret(2), NOON, NOON);
        DATABASE.sql()
                .sql("""
                    update webhook_secret set (sealed, sealed_private_key) =
                        (select sealed, sealed_private_key from webhook_secret where webhook_id = :other)
                    where webhook_id = :id
                    """)
                .param("id", id.value())
                .param("other", other.value())
                .update();

        assertThatThrownBy(() -> secrets.live(id, NOON)).isInstanceOf(NotOurs.class);
    }

    private List<Integer> numbers() {
        return DATABASE.sql()
                .sql("select number from webhook_secret where webhook_id = :id order by number")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    private String column(String name, String table) {
        return latin(DATABASE.sql()
                .sql("select " + name + " from " + table + " where webhook_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
