package io.hooktrail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Unopened;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountRejection.ApiKeyOpensNothing;
import io.hooktrail.domain.account.AccountRejection.ApiKeyUnknown;
import io.hooktrail.domain.account.AccountRejection.ExpiryNotAhead;
import io.hooktrail.domain.account.AccountRejection.OverlapNotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandingOutApiKeysTest {

    private static final AccountId ID = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final ApiKeyId KEY = ApiKeyId.of("018f0000-0000-7000-8000-00000000000a");
    private static final ApiKeyId NEXT = ApiKeyId.of("018f0000-0000-7000-8000-00000000000b");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final String HASH = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private static final Account OPEN =
            Account.evolve(new Unopened(), new AccountOpened(ID, null, "Chairs", "UTC", Plan.PLUS, NOW));
    private static final IssueApiKey ISSUE =
            new IssueApiKey(ID, KEY, "Till", Role.OPERATOR, new ApiKeyHash(HASH, "abcdefgh"), NOW);
    private static final ApiKeyIssued ISSUED = new ApiKeyIssued(ID, KEY, "Till", Role.OPERATOR, NOW);
    private static final Account WITH_KEY = Account.evolve(OPEN, ISSUED);

    @Test
    void the_event_of_a_key_holds_neither_the_key_nor_its_hash() {
        assertThat(AccountDecider.decide(OPEN, ISSUE)).containsExactly(ISSUED);
        assertThat(ISSUED.toString()).doesNotContain(HASH).doesNotContain("abcdefgh");
    }

    @Test
    void a_hash_does_not_show_itself() {
        assertThat(ISSUE.toString()).doesNotContain(HASH);
    }

    @Test
    void issuing_twice_is_issuing_once() {
        assertThat(AccountDecider.decide(WITH_KEY, ISSUE)).isEmpty();
    }

    @Test
    void a_key_is_revoked_once() {
        var revoke = new RevokeApiKey(ID, KEY, NOW);
        var revoked = new ApiKeyRevoked(ID, KEY, NOW);
        assertThat(AccountDecider.decide(WITH_KEY, revoke)).containsExactly(revoked);
        assertThat(AccountDecider.decide(Account.evolve(WITH_KEY, revoked), revoke))
                .isEmpty();
    }

    @Test
    void a_revoked_key_does_not_come_back_by_issuing_it_again() {
        Account revoked = Account.evolve(WITH_KEY, new ApiKeyRevoked(ID, KEY, NOW));
        assertThat(AccountDecider.decide(revoked, ISSUE)).isEmpty();
    }

    @Test
    void a_key_that_was_never_issued_cannot_be_revoked() {
        assertThatThrownBy(() -> AccountDecider.decide(OPEN, new RevokeApiKey(ID, KEY, NOW)))
                .satisfies(
                        failure -> assertThat(((Rejected) failure).rejection()).isEqualTo(new ApiKeyUnknown(KEY)));
    }

    @Test
    void a_key_that_would_have_expired_already_is_not_issued() {
        for (Instant end : List.of(NOW, NOW.minusSeconds(1))) {
            assertThatThrownBy(() -> AccountDecider.decide(OPEN, issue(end)))
                    .satisfies(failure ->
                            assertThat(((Rejected) failure).rejection()).isEqualTo(new ExpiryNotAhead()));
        }
        assertThat(AccountDecider.decide(OPEN, issue(NOW.plusSeconds(1))))
                .containsExactly(new ApiKeyIssued(ID, KEY, "Till", Role.OPERATOR, NOW.plusSeconds(1), NOW));
    }

    @Test
    void a_rotation_issues_a_key_of_the_same_name_and_role_and_lets_the_old_one_expire() {
        assertThat(AccountDecider.decide(WITH_KEY, rotate(Duration.ofHours(24))))
                .containsExactly(
                        new ApiKeyIssued(ID, NEXT, "Till", Role.OPERATOR, NOW),
                        new ApiKeyExpirySet(ID, KEY, NOW.plus(Duration.ofDays(1)), NOW));
    }

    @Test
    void the_successor_lives_as_long_as_its_predecessor_was_to_live_and_no_key_longer_than_it_had() {
        Instant issued = NOW.minus(Duration.ofDays(29));
        Account before = Account.evolve(
                OPEN, new ApiKeyIssued(ID, KEY, "Till", Role.ADMIN, issued.plus(Duration.ofDays(30)), issued));
        assertThat(AccountDecider.decide(before, rotate(Duration.ofDays(7))))
                .containsExactly(
                        new ApiKeyIssued(ID, NEXT, "Till", Role.ADMIN, NOW.plus(Duration.ofDays(30)), NOW),
                        new ApiKeyExpirySet(ID, KEY, NOW.plus(Duration.ofDays(1)), NOW));
    }

    @Test
    void rotating_twice_is_rotating_once() {
        Account rotated = AccountDecider.decide(WITH_KEY, rotate(Duration.ZERO)).stream()
                .reduce(WITH_KEY, Account::evolve, (one, other) -> other);
        assertThat(AccountDecider.decide(rotated, rotate(Duration.ZERO))).isEmpty();
    }

    @Test
    void a_key_that_opens_nothing_has_no_successor() {
        Account ended = Account.evolve(WITH_KEY, new ApiKeyExpirySet(ID, KEY, NOW, NOW));
        Account revoked = Account.evolve(WITH_KEY, new ApiKeyRevoked(ID, KEY, NOW));
        for (Account state : List.of(ended, revoked)) {
            assertThatThrownBy(() -> AccountDecider.decide(state, rotate(Duration.ZERO)))
                    .satisfies(failure ->
                            assertThat(((Rejected) failure).rejection()).isEqualTo(new ApiKeyOpensNothing(KEY)));
        }
    }

    @Test
    void two_keys_overlap_for_a_week_at_most() {
        for (Duration overlap :
                List.of(Duration.ofSeconds(-1), Duration.ofDays(7).plusSeconds(1))) {
            assertThatThrownBy(() -> AccountDecider.decide(WITH_KEY, rotate(overlap)))
                    .satisfies(failure ->
                            assertThat(((Rejected) failure).rejection()).isEqualTo(new OverlapNotAllowed()));
        }
        assertThat(AccountDecider.decide(WITH_KEY, rotate(Duration.ofDays(7)))).hasSize(2);
    }

    private static RotateApiKey rotate(Duration overlap) {
        return new RotateApiKey(ID, KEY, NEXT, new ApiKeyHash(HASH, "abcdefgh"), overlap, NOW);
    }

    private static IssueApiKey issue(Instant end) {
        return new IssueApiKey(ID, KEY, "Till", Role.OPERATOR, new ApiKeyHash(HASH, "abcdefgh"), end, NOW);
    }
}
