package io.hooktrail.adapters.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.ApiKeyGrant;
import io.hooktrail.application.account.ApiKeyText;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiKeysInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    private final JdbcApiKeyStore store = new JdbcApiKeyStore(DATABASE.sql());
    private final JdbcAccounts accounts = new JdbcAccounts(DATABASE.sql());
    private final Projecting events = new Projecting(DATABASE, new ApiKeyProjection(DATABASE.sql()));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final ApiKeyId key = new ApiKeyId(UUID.randomUUID());
    private final String text = ApiKeyText.draw(new SecureRandom());
    private final ApiKeyHash hash = ApiKeyText.hash(text);

    @Test
    void a_key_is_found_by_its_hash_until_it_is_revoked() {
        issue(Role.OPERATOR);
        assertThat(store.find(hash)).contains(new ApiKeyGrant(key, account, Role.OPERATOR));
        events.tell(new ApiKeyRevoked(account, key, NOW.plusSeconds(5)));
        assertThat(store.find(hash)).isEmpty();
    }

    @Test
    void the_key_itself_is_nowhere() {
        issue(Role.ADMIN);
        String row = DATABASE.sql()
                .sql("select k::text from api_key k where id = :id")
                .param("id", key.value())
                .query(String.class)
                .single();
        assertThat(row).contains(hash.sha256()).contains(hash.prefix()).doesNotContain(text.substring(4));
    }

    @Test
    void without_the_command_that_carries_the_hash_nothing_is_issued() {
        assertThatThrownBy(() -> events.tell(new ApiKeyIssued(account, key, "Till", Role.VIEWER, NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.find(hash)).isEmpty();
    }

    @Test
    void the_last_use_is_written_at_most_once_a_minute() {
        issue(Role.VIEWER);
        store.used(key, NOW);
        store.used(key, NOW.plusSeconds(59));
        assertThat(shown().lastUsedAt()).isEqualTo(NOW);
        store.used(key, NOW.plusSeconds(60));
        assertThat(shown().lastUsedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void the_list_shows_what_people_tell_keys_apart_by() {
        issue(Role.AUDITOR);
        assertThat(shown())
                .isEqualTo(new ApiKeyView(key, account, "Till", Role.AUDITOR, hash.prefix(), NOW, null, null, null));
        assertThat(accounts.keys(new AccountScope(account, Set.of()), account)).isEmpty();
    }

    @Test
    void a_super_admin_counts_while_their_key_is_valid() {
        DATABASE.sql().sql("delete from api_key").update();
        issue(Role.ADMIN);
        assertThat(store.knowsSuperAdmin()).isFalse();
        var boss = new ApiKeyId(UUID.randomUUID());
        var command = new IssueApiKey(account, boss, "Boss", Role.SUPER_ADMIN, ApiKeyText.hash("htk_boss"), NOW);
        events.tell(command, new ApiKeyIssued(account, boss, "Boss", Role.SUPER_ADMIN, NOW));
        assertThat(store.knowsSuperAdmin()).isTrue();
        events.tell(new ApiKeyRevoked(account, boss, NOW));
        assertThat(store.knowsSuperAdmin()).isFalse();
    }

    @Test
    void a_rotation_keeps_the_hash_of_the_successor_and_ends_the_old_key() {
        issue(Role.SUPER_ADMIN);
        var successor = new ApiKeyId(UUID.randomUUID());
        ApiKeyHash next = ApiKeyText.hash(ApiKeyText.draw(new SecureRandom()));
        Instant end = NOW.plusSeconds(60);
        events.tell(
                new RotateApiKey(account, key, successor, next, Duration.ofMinutes(1), NOW),
                new ApiKeyIssued(account, successor, "Till", Role.SUPER_ADMIN, null, NOW),
                new ApiKeyExpirySet(account, key, end, NOW));
        assertThat(store.find(hash)).contains(new ApiKeyGrant(key, account, Role.SUPER_ADMIN, end));
        assertThat(store.find(next)).contains(new ApiKeyGrant(successor, account, Role.SUPER_ADMIN));
        assertThat(accounts.keys(new AccountScope(account, Set.of(account)), account))
                .extracting(ApiKeyView::expiresAt)
                .containsExactlyInAnyOrder(null, end);
    }

    private void issue(Role role) {
        events.tell(
                new IssueApiKey(account, key, "Till", role, hash, NOW),
                new ApiKeyIssued(account, key, "Till", role, NOW));
    }

    private ApiKeyView shown() {
        return accounts.keys(new AccountScope(account, Set.of(account)), account)
                .getFirst();
    }
}
