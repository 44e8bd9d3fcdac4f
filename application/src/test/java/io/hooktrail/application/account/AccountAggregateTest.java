package io.hooktrail.application.account;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AccountAggregateTest {

    private static final AccountId ID = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final ApiKeyId KEY = ApiKeyId.of("018f0000-0000-7000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final AccountOpened OPENED = new AccountOpened(ID, null, "Chairs", "UTC", Plan.PLUS, NOW);
    private static final ApiKeyIssued ISSUED = new ApiKeyIssued(ID, KEY, "Till", Role.ADMIN, NOW);

    private final FixtureConfiguration<AccountAggregate> account = new AggregateTestFixture<>(AccountAggregate.class)
            .registerCommandTargetResolver(
                    command -> new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null));

    @Test
    void is_opened() {
        account.givenNoPriorActivity()
                .when(new OpenAccount(ID, null, "Chairs", "UTC", Plan.PLUS, NOW))
                .expectEvents(OPENED);
    }

    @Test
    void is_changed() {
        account.given(OPENED)
                .when(new ChangeAccount(ID, List.of(new Rename("Stools")), NOW))
                .expectEvents(new AccountRenamed(ID, "Stools", NOW));
    }

    @Test
    void hands_out_a_key_and_takes_it_back() {
        account.given(OPENED)
                .when(new IssueApiKey(ID, KEY, "Till", Role.ADMIN, ApiKeyText.hash("htk_x"), NOW))
                .expectEvents(ISSUED);
        account.given(OPENED, ISSUED)
                .when(new RevokeApiKey(ID, KEY, NOW))
                .expectEvents(new ApiKeyRevoked(ID, KEY, NOW));
    }

    @Test
    void refuses_as_the_decider_does() {
        account.given(OPENED)
                .when(new ChangeAccount(ID, List.of(new Rename("")), NOW))
                .expectNoEvents()
                .expectException(Rejected.class);
    }
}
