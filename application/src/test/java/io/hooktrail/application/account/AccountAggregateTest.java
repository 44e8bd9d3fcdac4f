package io.hooktrail.application.account;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Invitation;
import io.hooktrail.domain.account.InvitationId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
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

    private static final MemberId KIM = MemberId.of("018f0000-0000-7000-8000-00000000000b");
    private static final Person PERSON = new Person("kim@example.com", "Kim");
    private static final Invitation LINK = new Invitation(
            InvitationId.of("018f0000-0000-7000-8000-00000000000c"), Instant.parse("2026-11-28T22:13:05.123Z"));
    private static final MemberAdded ADDED = new MemberAdded(ID, KIM, Role.VIEWER, LINK, NOW);
    private static final MemberJoined JOINED = new MemberJoined(ID, KIM, NOW);

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
    void invites_a_member_who_joins_is_promoted_and_removed() {
        account.given(OPENED)
                .when(new AddMember(ID, KIM, Role.VIEWER, PERSON, LINK, InvitationText.hash("token"), NOW))
                .expectEvents(ADDED);
        account.given(OPENED, ADDED)
                .when(new ChoosePassword(ID, KIM, LINK.id(), new PasswordHash("{x}"), NOW))
                .expectEvents(JOINED);
        account.given(OPENED, ADDED, JOINED)
                .when(new InviteMember(ID, KIM, LINK, InvitationText.hash("again"), NOW))
                .expectEvents(new MemberInvited(ID, KIM, LINK, NOW));
        account.given(OPENED, ADDED, JOINED)
                .when(new ChangeMemberRole(ID, KIM, Role.ADMIN, NOW))
                .expectEvents(new MemberRoleChanged(ID, KIM, Role.ADMIN, NOW));
        account.given(OPENED, ADDED, JOINED)
                .when(new RemoveMember(ID, KIM, NOW))
                .expectEvents(new MemberRemoved(ID, KIM, NOW));
    }

    @Test
    void refuses_as_the_decider_does() {
        account.given(OPENED)
                .when(new ChangeAccount(ID, List.of(new Rename("")), NOW))
                .expectNoEvents()
                .expectException(Rejected.class);
    }
}
