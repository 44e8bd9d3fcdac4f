package io.hooktrail.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class RecognisingApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final String KEY = "htk_AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjjKKK";
    private static final ApiKeyGrant GRANT = new ApiKeyGrant(
            ApiKeyId.of("018f0000-0000-7000-8000-00000000000a"),
            AccountId.of("018f0000-0000-7000-8000-000000000001"),
            Role.OPERATOR);

    private final FakeApiKeyStore store = new FakeApiKeyStore();
    private Instant now = NOW;
    private final CachedApiKeys keys = new CachedApiKeys(store, () -> now);

    RecognisingApiKeysTest() {
        store.valid.put(ApiKeyText.hash(KEY), GRANT);
    }

    @Test
    void a_key_is_known_by_its_hash() {
        assertThat(keys.find(KEY)).contains(GRANT);
        assertThat(keys.find(KEY + "x")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void it_is_looked_up_once_in_half_a_minute() {
        keys.find(KEY);
        now = NOW.plusSeconds(29);
        keys.find(KEY);
        assertThat(store.lookUps).isEqualTo(1);
        now = NOW.plusSeconds(30);
        keys.find(KEY);
        assertThat(store.lookUps).isEqualTo(2);
    }

    @Test
    void a_revocation_counts_at_once_when_it_is_durable() {
        keys.find(KEY);
        UnitOfWork<?> unit = revoke();
        assertThat(keys.find(KEY)).contains(GRANT);
        store.valid.clear();
        unit.commit();
        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void a_key_that_is_revoked_while_it_is_looked_up_is_not_remembered() {
        store.duringLookUp = () -> {
            store.duringLookUp = () -> {};
            UnitOfWork<?> unit = revoke();
            store.valid.clear();
            unit.commit();
        };
        keys.find(KEY);
        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void a_key_revoked_on_another_node_is_refused_after_half_a_minute() {
        keys.find(KEY);
        store.valid.clear();
        now = NOW.plusSeconds(30);
        assertThat(keys.find(KEY)).isEmpty();
        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void a_key_opens_nothing_from_the_moment_it_expires_also_while_it_is_remembered() {
        store.valid.put(
                ApiKeyText.hash(KEY), new ApiKeyGrant(GRANT.key(), GRANT.account(), GRANT.role(), NOW.plusSeconds(10)));
        assertThat(keys.find(KEY)).isPresent();
        assertThat(keys.hasExpired(KEY)).isFalse();
        now = NOW.plusSeconds(10);
        assertThat(keys.find(KEY)).isEmpty();
        assertThat(keys.hasExpired(KEY)).isTrue();
        assertThat(store.lookUps).isEqualTo(3);
    }

    @Test
    void a_rotation_counts_at_once() {
        keys.find(KEY);
        store.valid.put(ApiKeyText.hash(KEY), new ApiKeyGrant(GRANT.key(), GRANT.account(), GRANT.role(), NOW));
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        keys.on(new ApiKeyExpirySet(GRANT.account(), GRANT.key(), NOW, NOW));
        unit.commit();
        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void its_last_use_is_noted_at_most_once_a_minute() {
        for (int second = 0; second <= 60; second += 5) {
            now = NOW.plusSeconds(second);
            keys.find(KEY);
        }
        assertThat(store.uses).containsExactly(NOW, NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_drawn_key_has_256_random_bits_and_shows_eight_characters() {
        String drawn = ApiKeyText.draw(new SecureRandom());
        assertThat(drawn).matches("htk_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiKeyText.draw(new SecureRandom()));
        assertThat(ApiKeyText.hash(drawn).prefix()).isEqualTo(drawn.substring(4, 12));
        assertThat(ApiKeyText.hash(drawn).sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_short_key_shows_nothing_of_itself() {
        assertThat(ApiKeyText.hash("htk_secret-of-mine").prefix()).isEmpty();
    }

    private UnitOfWork<?> revoke() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        keys.on(new ApiKeyRevoked(GRANT.account(), GRANT.key(), NOW));
        return unit;
    }
}
