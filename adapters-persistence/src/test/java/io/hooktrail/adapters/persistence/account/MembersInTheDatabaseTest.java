package io.hooktrail.adapters.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.InvitationText;
import io.hooktrail.application.account.InvitedMember;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.MemberStore.Credentials;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeEmail;
import io.hooktrail.domain.account.AccountCommand.ChoosePassword;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountEvent.MemberAdded;
import io.hooktrail.domain.account.AccountEvent.MemberEmailChanged;
import io.hooktrail.domain.account.AccountEvent.MemberInvited;
import io.hooktrail.domain.account.AccountEvent.MemberJoined;
import io.hooktrail.domain.account.AccountEvent.MemberPasswordChanged;
import io.hooktrail.domain.account.AccountEvent.MemberRemoved;
import io.hooktrail.domain.account.AccountEvent.MemberRoleChanged;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.Invitation;
import io.hooktrail.domain.account.InvitationId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.PasswordHash;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembersInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));
    private static final PasswordHash PASSWORD = new PasswordHash("{argon2id}one");
    private static final PasswordHash OTHER = new PasswordHash("{argon2id}another");

    private final JdbcMembers members = new JdbcMembers(DATABASE.sql());
    private final Projecting events = new Projecting(DATABASE, new MemberProjection(DATABASE.sql()));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final MemberId kim = new MemberId(UUID.randomUUID());
    private final Person person = new Person("kim." + kim + "@example.com", "Kim");
    private final String token = InvitationText.draw(new SecureRandom());
    private final Invitation invitation = new Invitation(new InvitationId(UUID.randomUUID()), EXPIRY);

    @BeforeEach
    void begin() {
        DATABASE.sql().sql("delete from member").update();
        DATABASE.sql().sql("delete from member_session").update();
    }

    @Test
    void whoever_is_added_is_shown_as_invited_and_found_by_their_link() {
        add(Role.OPERATOR);
        assertThat(shown()).isEqualTo(new MemberView(kim, account, person, Role.OPERATOR, NOW, null, EXPIRY));
        assertThat(members.invited(InvitationText.hash(token)))
                .contains(new InvitedMember(kim, account, person, invitation, false));
        assertThat(members.credentials(person.email())).isEmpty();
        assertThat(members.standing(kim)).isEmpty();
    }

    @Test
    void the_token_of_the_link_is_nowhere() {
        add(Role.OPERATOR);
        assertThat(row()).contains(InvitationText.hash(token).sha256()).doesNotContain(token);
    }

    @Test
    void an_address_belongs_to_one_member_of_the_installation_in_whatever_case() {
        add(Role.OPERATOR);
        var other = new MemberId(UUID.randomUUID());
        var elsewhere = new AccountId(UUID.randomUUID());
        var same = new Person(person.email().toUpperCase(Locale.ROOT), "Lou");
        var fresh = new Invitation(new InvitationId(UUID.randomUUID()), EXPIRY);
        assertThatThrownBy(() -> events.tell(
                        new AddMember(elsewhere, other, Role.VIEWER, same, fresh, InvitationText.hash("x"), NOW),
                        new MemberAdded(elsewhere, other, Role.VIEWER, fresh, NOW)))
                .satisfies(failure -> assertThat(rejection(failure)).isEqualTo(new EmailTaken()));
        assertThat(members.list(scope(elsewhere), elsewhere)).isEmpty();
    }

    @Test
    void whoever_joins_can_sign_in_and_the_link_is_gone() {
        join(Role.ADMIN);
        assertThat(members.credentials(" " + person.email().toUpperCase(Locale.ROOT)))
                .contains(new Credentials(kim, PASSWORD));
        assertThat(members.standing(kim)).contains(new MemberStanding(kim, account, Role.ADMIN, person, LATER, true));
        assertThat(members.invited(InvitationText.hash(token))).isEmpty();
        assertThat(shown()).isEqualTo(new MemberView(kim, account, person, Role.ADMIN, NOW, LATER, null));
    }

    @Test
    void a_fresh_link_takes_the_place_of_the_one_before() {
        join(Role.ADMIN);
        var second = new Invitation(new InvitationId(UUID.randomUUID()), EXPIRY);
        events.tell(
                new InviteMember(account, kim, second, InvitationText.hash("second"), LATER),
                new MemberInvited(account, kim, second, LATER));
        assertThat(members.invited(InvitationText.hash("second")))
                .contains(new InvitedMember(kim, account, person, second, true));
        assertThat(members.invited(InvitationText.hash(token))).isEmpty();
    }

    @Test
    void another_password_ends_the_sessions_of_that_member_alone() {
        join(Role.ADMIN);
        session("a", kim.toString());
        session("b", "another");
        events.tell(
                new ChoosePassword(account, kim, invitation.id(), OTHER, LATER),
                new MemberPasswordChanged(account, kim, LATER.plusSeconds(1)));
        assertThat(members.credentials(person.email())).contains(new Credentials(kim, OTHER));
        assertThat(members.standing(kim).orElseThrow().passwordSetAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(shown().joinedAt()).isEqualTo(LATER);
        assertThat(sessions()).containsExactly("another");
    }

    @Test
    void another_address_counts_at_once_unless_it_is_somebody_elses() {
        join(Role.ADMIN);
        var renamed = new Person("lee." + kim + "@example.com", "Kim");
        events.tell(new ChangeEmail(account, kim, renamed, LATER), new MemberEmailChanged(account, kim, LATER));
        assertThat(members.credentials(renamed.email())).isPresent();
        assertThat(members.credentials(person.email())).isEmpty();
        var taken = new MemberId(UUID.randomUUID());
        var fresh = new Invitation(new InvitationId(UUID.randomUUID()), EXPIRY);
        events.tell(
                new AddMember(account, taken, Role.VIEWER, person, fresh, InvitationText.hash("y" + kim), NOW),
                new MemberAdded(account, taken, Role.VIEWER, fresh, NOW));
        assertThatThrownBy(() -> events.tell(
                        new ChangeEmail(account, kim, person, LATER), new MemberEmailChanged(account, kim, LATER)))
                .satisfies(failure -> assertThat(rejection(failure)).isEqualTo(new EmailTaken()));
    }

    @Test
    void a_role_counts_at_once() {
        join(Role.ADMIN);
        events.tell(new MemberRoleChanged(account, kim, Role.VIEWER, LATER));
        assertThat(members.standing(kim).orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void removal_forgets_who_it_was_ends_their_sessions_and_frees_the_address() {
        join(Role.ADMIN);
        session("a", kim.toString());
        events.tell(new MemberRemoved(account, kim, LATER));
        assertThat(members.standing(kim)).isEmpty();
        assertThat(members.credentials(person.email())).isEmpty();
        assertThat(members.list(scope(account), account)).isEmpty();
        assertThat(sessions()).isEmpty();
        assertThat(row()).contains(kim.toString(), "admin").doesNotContain("@", "Kim", PASSWORD.encoded());
        add(Role.VIEWER, new MemberId(UUID.randomUUID()));
    }

    @Test
    void a_removal_before_joining_makes_the_link_void() {
        add(Role.ADMIN);
        events.tell(new MemberRemoved(account, kim, LATER));
        assertThat(members.invited(InvitationText.hash(token))).isEmpty();
    }

    @Test
    void a_password_is_kept_by_a_better_function_unless_it_was_changed_meanwhile() {
        join(Role.ADMIN);
        members.upgrade(kim, OTHER, new PasswordHash("{x}lost"));
        assertThat(members.credentials(person.email())).contains(new Credentials(kim, PASSWORD));
        members.upgrade(kim, PASSWORD, new PasswordHash("{x}better"));
        assertThat(members.credentials(person.email())).contains(new Credentials(kim, new PasswordHash("{x}better")));
    }

    @Test
    void TK_07_developer_mode_is_on_for_admins_until_they_switch_it_off() {
        join(Role.ADMIN);
        members.setDeveloperMode(kim, false);
        assertThat(members.standing(kim).orElseThrow().developerMode()).isFalse();
        members.setDeveloperMode(kim, true);
        assertThat(members.standing(kim).orElseThrow().developerMode()).isTrue();
    }

    @Test
    void SBO_06_whether_somebody_sees_webhooks_as_cards_is_kept() {
        join(Role.ADMIN);

        assertThat(members.seesCards(kim)).isFalse();
        members.setSeesCards(kim, true);
        assertThat(members.seesCards(kim)).isTrue();
        members.setSeesCards(kim, false);
        assertThat(members.seesCards(kim)).isFalse();
    }

    @Test
    void TK_07_developer_mode_is_off_for_those_below_admins() {
        join(Role.OPERATOR);
        assertThat(members.standing(kim).orElseThrow().developerMode()).isFalse();
    }

    @Test
    void members_are_seen_within_the_scope_alone() {
        add(Role.ADMIN);
        var elsewhere = new AccountId(UUID.randomUUID());
        assertThat(members.list(scope(elsewhere), account)).isEmpty();
        assertThat(members.find(scope(elsewhere), account, kim)).isEmpty();
        assertThat(members.find(scope(elsewhere), elsewhere, kim)).isEmpty();
    }

    @Test
    void a_super_admin_counts_from_the_invitation_until_they_are_removed() {
        assertThat(members.knowsSuperAdmin()).isFalse();
        add(Role.SUPER_ADMIN);
        assertThat(members.knowsSuperAdmin()).isTrue();
        events.tell(new MemberRemoved(account, kim, LATER));
        assertThat(members.knowsSuperAdmin()).isFalse();
    }

    @Test
    void without_the_command_that_carries_the_person_nobody_is_added() {
        assertThatThrownBy(() -> events.tell(new MemberAdded(account, kim, Role.VIEWER, invitation, NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void add(Role role) {
        add(role, kim);
    }

    private void add(Role role, MemberId member) {
        events.tell(
                new AddMember(account, member, role, person, invitation, InvitationText.hash(token), NOW),
                new MemberAdded(account, member, role, invitation, NOW));
    }

    private void join(Role role) {
        add(role);
        events.tell(
                new ChoosePassword(account, kim, invitation.id(), PASSWORD, LATER),
                new MemberJoined(account, kim, LATER));
    }

    private MemberView shown() {
        return members.find(scope(account), account, kim).orElseThrow();
    }

    private static AccountScope scope(AccountId account) {
        return new AccountScope(account, Set.of(account));
    }

    private String row() {
        return DATABASE.sql()
                .sql("select m::text from member m where id = :id")
                .param("id", kim.value())
                .query(String.class)
                .single();
    }

    private static void session(String id, String member) {
        DATABASE.sql()
                .sql("insert into member_session values (:id, :id, 0, 0, 60, 0, :member)")
                .param("id", id)
                .param("member", member)
                .update();
    }

    private static List<String> sessions() {
        return DATABASE.sql()
                .sql("select principal_name from member_session")
                .query(String.class)
                .list();
    }

    private static Object rejection(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Rejected)) {
            cause = cause.getCause();
        }
        return ((Rejected) cause).rejection();
    }
}
