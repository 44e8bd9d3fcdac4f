package io.hooktrail.adapters.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.StoredWebhooks;
import io.hooktrail.application.webhook.StoredWebhooks.Changes;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSignaturesChosen;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredWebhooksTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.LENGTH]);
    private static final WebhookSecret OLDER = WebhookSecret.of(new byte[24]);
    private static final WebhookHeaders HEADERS = new WebhookHeaders(Map.of("X-Api-Key", "k"));

    private final WebhookId id = new WebhookId(UUID.randomUUID());
    private final Projecting events = new Projecting(DATABASE, new WebhookProjection(DATABASE.sql()));
    private final JdbcWebhookSecrets secrets = Sealing.secrets(DATABASE, Sealing.ring());
    private final JdbcStoredWebhooks stored =
            new JdbcStoredWebhooks(DATABASE.sql(), Sealing.opened(DATABASE, Sealing.ring()));

    @Test
    void a_webhook_is_known_with_its_secrets_and_the_true_values_of_its_headers() {
        events.tell(created(id), new WebhookEnabled(id, NOON), new WebhookFailingBegan(id, NOON));
        secrets.keep(id, OLDER, NOON, NOON);
        secrets.keep(id, SECRET, NOON, NOON.plusSeconds(60));
        secrets.keepHeaders(id, HEADERS);

        KnownWebhook known = stored.find(List.of(id)).getFirst();
        assertThat(known.condition()).isEqualTo(Condition.ENABLED);
        assertThat(known.failing()).isTrue();
        assertThat(known.headers()).isEqualTo(HEADERS);
        assertThat(known.keys())
                .containsExactly(
                        new LiveSecret(SECRET, null, NOON, null),
                        new LiveSecret(OLDER, null, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void key_pairs_are_known_of_a_webhook_that_signs_with_them() {
        secrets.keep(id, SECRET, NOON, NOON);
        events.tell(
                created(id), new WebhookSignaturesChosen(id, List.of(SignatureScheme.V1, SignatureScheme.V1A), NOON));

        assertThat(stored.find(List.of(id)).getFirst().keys())
                .isEqualTo(secrets.live(id, NOON))
                .extracting(LiveSecret::keyPair)
                .doesNotContainNull();
    }

    @Test
    void a_webhook_that_was_never_enabled_takes_no_deliveries_and_a_deleted_one_is_still_known() {
        events.tell(created(id));
        assertThat(stored.find(List.of(id)).getFirst().condition()).isEqualTo(Condition.DISABLED);

        events.tell(new WebhookDeleted(id, NOON));
        assertThat(stored.find(List.of(id)).getFirst().condition()).isEqualTo(Condition.DELETED);
    }

    @Test
    void changes_are_told_once_they_are_committed_and_not_for_ever() {
        events.tell(created(id));
        Changes first = stored.changedSince(StoredWebhooks.BEGINNING);
        assertThat(ids(first)).contains(id);

        events.tell(new WebhookEnabled(id, NOON));
        Changes second = stored.changedSince(first.mark());
        assertThat(ids(second)).containsExactly(id);
        assertThat(ids(stored.changedSince(second.mark()))).isEmpty();
    }

    @Test
    void a_change_that_began_earlier_and_is_committed_later_is_not_missed() throws SQLException {
        WebhookId late = new WebhookId(UUID.randomUUID());
        try (Connection slow = DATABASE.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.prepareStatement("""
                insert into webhook (id, account_id, name, url, state, created_at, updated_at, revision)
                values (?, ?, 'late', 'https://late.example/', 'enabled', now(), now(), 1)
                """)) {
                insert.setObject(1, late.value());
                insert.setObject(2, UUID.randomUUID());
                insert.executeUpdate();
            }
            events.tell(created(id));
            Changes before = stored.changedSince(StoredWebhooks.BEGINNING);
            assertThat(ids(before)).contains(id).doesNotContain(late);
            slow.commit();

            assertThat(ids(stored.changedSince(before.mark()))).contains(late);
        }
    }

    private static List<WebhookId> ids(Changes changes) {
        return changes.webhooks().stream().map(KnownWebhook::id).toList();
    }

    private static WebhookEvent created(WebhookId webhook) {
        var account = new AccountId(UUID.randomUUID());
        return new WebhookCreated(webhook, account, "CRM", new WebhookUrl("https://crm.example.com/"), NOON);
    }
}
