package io.hooktrail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Unopened;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountRejection.ApiKeyUnknown;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandingOutApiKeysTest {

    private static final AccountId ID = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final ApiKeyId KEY = ApiKeyId.of("018f0000-0000-7000-8000-00000000000a");
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
}
