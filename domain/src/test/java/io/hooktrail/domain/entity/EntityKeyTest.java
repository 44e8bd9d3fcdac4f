package io.hooktrail.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityRejection.EntityIdNotAllowed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityKeyTest {

    private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"1", "A-z_0.9~:@", "018f0000-0000-7000-8000-000000000001"})
    void reads_what_it_writes(String id) {
        var key = new EntityKey(ACCOUNT, "class_session", id);
        assertThat(key).hasToString("018f0000-0000-7000-8000-000000000001/class_session/" + id);
        assertThat(EntityKey.of(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a\"b", "a\\b", "a\nb", "é", "a%20b", "{", "a\u0000"})
    void refuses_what_json_or_a_url_would_have_to_escape(String id) {
        assertThatThrownBy(() -> new EntityKey(ACCOUNT, "client", id))
                .satisfies(
                        failure -> assertThat(((Rejected) failure).rejection()).isEqualTo(new EntityIdNotAllowed()));
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 100_000})
    void refuses_what_is_longer_than_128_characters(int length) {
        assertThat(new EntityKey(ACCOUNT, "client", "x".repeat(128)).entityId()).hasSize(128);
        assertThatThrownBy(() -> new EntityKey(ACCOUNT, "client", "x".repeat(length)))
                .isInstanceOf(Rejected.class);
    }
}
