package io.hooktrail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.Account.Open;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.ChangePassword;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberEmailChanged;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberPasswordChanged;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountRejection.EmailNotAllowed;
import io.hooktrail.domain.account.AccountRejection.InvitationNotOpen;
import io.hooktrail.domain.account.AccountRejection.LastSuperAdmin;
import io.hooktrail.domain.account.AccountRejection.MemberUnknown;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookingAfterMembersTest {

    private static final AccountId ID = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final MemberId KIM = new MemberId(new UUID(1, 1));
    private static final MemberId LOU = new MemberId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));
    private static final Invitation FIRST = new Invitation(new InvitationId(new UUID(2, 1)), EXPIRY);
    private static final Invitation SECOND = new Invitation(new InvitationId(new UUID(2, 2)), EXPIRY);
    private static final InvitationHash LINK = new InvitationHash("5e884898da28047151d0e56f8dc62927");
    private static final PasswordHash PASSWORD = new PasswordHash("{argon2id}secret-of-kim");
    private static final Person PERSON = new Person(" Kim@Example.com ", " Kim ");

    private Account account =
            Account.evolve(new Account.Unopened(), new AccountOpened(ID, null, "Chairs", "UTC", Plan.PLUS, NOW));

    @Test
    void whoever_is_added_is_invited_and_no_event_tells_who_it_is() {
        ask(add(KIM, Role.OPERATOR, PERSON));
        assertThat(members().get(KIM)).isEqualTo(new Member.Invited(Role.OPERATOR, FIRST));
        assertThat(AccountDecider.decide(Account.evolve(account, removed(KIM)), add(LOU, Role.VIEWER, PERSON)))
                .containsExactly(new MemberAdded(ID, LOU, Role.VIEWER, FIRST, NOW))
                .allSatisfy(event -> assertThat(event.toString()).doesNotContainIgnoringCase("kim@"));
    }

    @Test
    void adding_twice_is_adding_once() {
        ask(add(KIM, Role.OPERATOR, PERSON));
        assertThat(AccountDecider.decide(account, add(KIM, Role.OPERATOR, PERSON)))
                .isEmpty();
    }

    @Test
    void addresses_are_compared_in_lower_case_and_without_blanks() {
        assertThat(PERSON.email()).isEqualTo("kim@example.com");
        assertThat(PERSON.name()).isEqualTo("Kim");
    }

    @Test
    void commands_do_not_show_who_it_is_nor_any_secret() {
        assertThat(add(KIM, Role.VIEWER, PERSON).toString())
                .doesNotContainIgnoringCase("kim@")
                .doesNotContain(LINK.sha256());
        assertThat(choose(KIM, FIRST, NOW).toString()).doesNotContain("secret-of-kim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kim", "kim@", "@example.com", "kim@a@b", "kim lee@example.com", "kim\u0000@b.c"})
    void an_address_has_to_be_one(String email) {
        assertRefused(add(KIM, Role.VIEWER, new Person(email, "Kim")), new EmailNotAllowed());
    }

    @Test
    void an_address_may_not_be_longer_than_mail_allows() {
        String local = "k".repeat(64) + "@";
        String longest = local + "e".repeat(Person.LONGEST_EMAIL - local.length());
        ask(add(KIM, Role.VIEWER, new Person(longest, "Kim")));
        assertRefused(add(LOU, Role.VIEWER, new Person(longest + "e", "Lou")), new EmailNotAllowed());
    }

    @Test
    void a_name_has_1_to_100_characters() {
        assertRefused(add(KIM, Role.VIEWER, new Person("kim@example.com", "  ")), new NameNotAllowed(100));
        assertRefused(add(KIM, Role.VIEWER, new Person("kim@example.com", "k".repeat(101))), new NameNotAllowed(100));
    }

    @Test
    void the_link_is_followed_once() {
        ask(add(KIM, Role.VIEWER, PERSON));
        assertThat(AccountDecider.decide(account, choose(KIM, FIRST, NOW)))
                .containsExactly(new MemberJoined(ID, KIM, NOW));
        ask(choose(KIM, FIRST, NOW));
        assertRefused(choose(KIM, FIRST, NOW), new InvitationNotOpen());
    }

    @Test
    void the_link_is_void_from_the_moment_it_expires() {
        ask(add(KIM, Role.VIEWER, PERSON));
        assertRefused(choose(KIM, FIRST, EXPIRY), new InvitationNotOpen());
        ask(choose(KIM, FIRST, EXPIRY.minusNanos(1)));
    }

    @Test
    void a_fresh_link_replaces_the_one_before() {
        ask(add(KIM, Role.VIEWER, PERSON));
        ask(new InviteMember(ID, KIM, SECOND, LINK, NOW));
        assertRefused(choose(KIM, FIRST, NOW), new InvitationNotOpen());
        ask(choose(KIM, SECOND, NOW));
    }

    @Test
    void a_link_for_a_member_who_joined_is_for_another_password() {
        join(KIM, Role.VIEWER);
        assertThat(AccountDecider.decide(account, new InviteMember(ID, KIM, SECOND, LINK, NOW)))
                .containsExactly(new MemberInvited(ID, KIM, SECOND, NOW));
        ask(new InviteMember(ID, KIM, SECOND, LINK, NOW));
        assertThat(AccountDecider.decide(account, choose(KIM, SECOND, NOW)))
                .containsExactly(new MemberPasswordChanged(ID, KIM, NOW));
    }

    @Test
    void whoever_joined_changes_their_own_password_and_address_and_events_tell_neither() {
        join(KIM, Role.VIEWER);
        assertThat(AccountDecider.decide(account, new ChangePassword(ID, KIM, PASSWORD, NOW)))
                .containsExactly(new MemberPasswordChanged(ID, KIM, NOW));
        assertThat(AccountDecider.decide(account, new ChangeEmail(ID, KIM, PERSON, NOW)))
                .containsExactly(new MemberEmailChanged(ID, KIM, NOW));
        assertRefused(new ChangeEmail(ID, KIM, new Person("kim", "Kim"), NOW), new EmailNotAllowed());
    }

    @Test
    void whoever_has_not_joined_or_is_gone_has_nothing_to_change() {
        ask(add(KIM, Role.OPERATOR, PERSON));
        assertRefused(new ChangePassword(ID, KIM, PASSWORD, NOW), new MemberUnknown(KIM));
        assertRefused(new ChangeEmail(ID, LOU, PERSON, NOW), new MemberUnknown(LOU));
    }

    @Test
    void a_role_is_changed_if_it_is_another() {
        join(KIM, Role.VIEWER);
        assertThat(AccountDecider.decide(account, role(KIM, Role.VIEWER))).isEmpty();
        assertThat(AccountDecider.decide(account, role(KIM, Role.AUDITOR)))
                .containsExactly(new MemberRoleChanged(ID, KIM, Role.AUDITOR, NOW));
        ask(role(KIM, Role.AUDITOR));
        assertThat(members().get(KIM)).isEqualTo(new Member.Joined(Role.AUDITOR, null));
    }

    @Test
    void whoever_is_removed_is_gone_for_good() {
        ask(add(KIM, Role.VIEWER, PERSON));
        ask(new RemoveMember(ID, KIM, NOW));
        assertThat(AccountDecider.decide(account, new RemoveMember(ID, KIM, NOW)))
                .isEmpty();
        assertThat(AccountDecider.decide(account, add(KIM, Role.VIEWER, PERSON)))
                .isEmpty();
        assertRefused(choose(KIM, FIRST, NOW), new MemberUnknown(KIM));
        assertRefused(new InviteMember(ID, KIM, SECOND, LINK, NOW), new MemberUnknown(KIM));
        assertRefused(role(KIM, Role.ADMIN), new MemberUnknown(KIM));
    }

    @Test
    void nobody_is_changed_who_was_never_added() {
        assertRefused(new RemoveMember(ID, KIM, NOW), new MemberUnknown(KIM));
        assertRefused(role(KIM, Role.ADMIN), new MemberUnknown(KIM));
    }

    @Test
    void the_only_super_admin_stays_and_stays_one() {
        join(KIM, Role.SUPER_ADMIN);
        join(LOU, Role.ADMIN);
        assertRefused(new RemoveMember(ID, KIM, NOW), new LastSuperAdmin());
        assertRefused(role(KIM, Role.ADMIN), new LastSuperAdmin());
    }

    @Test
    void an_invited_super_admin_does_not_count_until_they_have_joined() {
        join(KIM, Role.SUPER_ADMIN);
        ask(add(LOU, Role.SUPER_ADMIN, PERSON));
        assertRefused(new RemoveMember(ID, KIM, NOW), new LastSuperAdmin());
        ask(choose(LOU, FIRST, NOW));
        ask(new RemoveMember(ID, KIM, NOW));
        assertRefused(new RemoveMember(ID, LOU, NOW), new LastSuperAdmin());
    }

    @ParameterizedTest
    @EnumSource(names = "SUPER_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void anybody_else_may_be_removed(Role role) {
        join(KIM, role);
        assertThat(AccountDecider.decide(account, new RemoveMember(ID, KIM, NOW)))
                .containsExactly(removed(KIM));
    }

    private void join(MemberId member, Role role) {
        ask(add(member, role, PERSON));
        ask(choose(member, FIRST, NOW));
    }

    private void ask(AccountCommand command) {
        var events = AccountDecider.decide(account, command);
        assertThat(events).isNotEmpty();
        events.forEach(event -> account = Account.evolve(account, event));
    }

    private void assertRefused(AccountCommand command, Rejection why) {
        assertThatThrownBy(() -> AccountDecider.decide(account, command))
                .satisfies(
                        failure -> assertThat(((Rejected) failure).rejection()).isEqualTo(why));
    }

    private Map<MemberId, Member> members() {
        return ((Open) account).members();
    }

    private static AddMember add(MemberId member, Role role, Person person) {
        return new AddMember(ID, member, role, person, FIRST, LINK, NOW);
    }

    private static ChoosePassword choose(MemberId member, Invitation invitation, Instant at) {
        return new ChoosePassword(ID, member, invitation.id(), PASSWORD, at);
    }

    private static ChangeMemberRole role(MemberId member, Role role) {
        return new ChangeMemberRole(ID, member, role, NOW);
    }

    private static MemberRemoved removed(MemberId member) {
        return new MemberRemoved(ID, member, NOW);
    }
}
