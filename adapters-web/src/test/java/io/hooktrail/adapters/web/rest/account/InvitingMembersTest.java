package io.hooktrail.adapters.web.rest.account;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeMembers;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.account.InvitationText;
import io.hooktrail.application.account.MemberView;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.ChangeMemberRole;
import io.hooktrail.domain.account.AccountCommand.InviteMember;
import io.hooktrail.domain.account.AccountCommand.RemoveMember;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.InvitationHash;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(MembersController.class)
class InvitingMembersTest {

    private static final MemberId KIM = new MemberId(new UUID(1, 1));
    private static final Person PERSON = new Person("kim@example.com", "Kim");
    private static final String MEMBERS = "/v1/accounts/" + CHILD + "/members";
    private static final String ASK = "{\"email\": \"Kim@Example.com\", \"name\": \"Kim\", \"role\": \"%s\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    FakeMembers members;

    @BeforeEach
    void begin() {
        dispatcher.reset();
        members.clear();
        dispatcher.answering(asked -> {
            if (asked.command() instanceof AddMember c) {
                put(c.member(), c.id(), c.role());
            }
            return new Accepted(asked.command().id().toString(), List.of(FakeDispatcher.EVENT), 0, false);
        });
    }

    @Test
    void an_admin_invites_by_a_link_that_is_shown_once() throws UnsupportedEncodingException {
        MvcTestResult answer = send(HttpMethod.POST, MEMBERS, bearer(Role.ADMIN), ASK.formatted("operator"));
        AddMember asked = asked(AddMember.class);
        assertThat(asked.person()).isEqualTo(PERSON);
        assertThat(asked.invitation().expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(answer).hasStatus(201).hasHeader("Location", MEMBERS + "/" + asked.member());
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.status", it -> it.assertThat().isEqualTo("invited"))
                .hasPathSatisfying("$.email", it -> it.assertThat().isEqualTo("kim@example.com"));
        assertThat(linkIn(answer)).isEqualTo(asked.link());
        assertThat(send(HttpMethod.GET, MEMBERS, bearer(Role.ADMIN), null))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$[0].invitation_url")
                .hasPathSatisfying(
                        "$[0].id",
                        it -> it.assertThat().isEqualTo(asked.member().toString()));
    }

    @Test
    void a_repetition_shows_the_member_without_the_link() {
        dispatcher.answering(asked -> {
            put(((AddMember) asked.command()).member(), CHILD, Role.VIEWER);
            return new Accepted(CHILD.toString(), List.of(), 0, true);
        });
        assertThat(http.post()
                        .uri(MEMBERS)
                        .header("Authorization", bearer(Role.ADMIN))
                        .header("Idempotency-Key", "once")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ASK.formatted("viewer")))
                .hasStatus(201)
                .bodyJson()
                .doesNotHavePath("$.invitation_url");
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "OPERATOR", "AUDITOR"})
    void those_below_admins_neither_see_nor_change_members(Role role) {
        put(KIM, CHILD, Role.VIEWER);
        String authorization = bearer(role);
        assertThat(send(HttpMethod.GET, MEMBERS, authorization, null)).hasStatus(403);
        assertThat(send(HttpMethod.POST, MEMBERS, authorization, ASK.formatted("viewer")))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, MEMBERS + "/" + KIM, authorization, null))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, MEMBERS + "/" + KIM + "/invitation", authorization, null))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void nobody_gives_a_role_above_their_own() {
        put(KIM, CHILD, Role.VIEWER);
        assertThat(send(HttpMethod.POST, MEMBERS, bearer(Role.ADMIN), ASK.formatted("super_admin")))
                .hasStatus(403);
        assertThat(send(HttpMethod.PATCH, MEMBERS + "/" + KIM, bearer(Role.ADMIN), "{\"role\": \"super_admin\"}"))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void nobody_touches_a_member_above_themselves_nor_draws_a_link_for_them() {
        put(KIM, CHILD, Role.SUPER_ADMIN);
        String admin = bearer(Role.ADMIN);
        assertThat(send(HttpMethod.PATCH, MEMBERS + "/" + KIM, admin, "{\"role\": \"viewer\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, MEMBERS + "/" + KIM, admin, null)).hasStatus(403);
        assertThat(send(HttpMethod.POST, MEMBERS + "/" + KIM + "/invitation", admin, null))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
        assertThat(send(HttpMethod.DELETE, MEMBERS + "/" + KIM, bearer(Role.SUPER_ADMIN), null))
                .hasStatus(204);
    }

    @Test
    void members_of_other_accounts_are_not_found() {
        put(KIM, SIBLING, Role.VIEWER);
        String elsewhere = "/v1/accounts/" + SIBLING + "/members";
        String admin = bearer(Role.ADMIN);
        assertThat(send(HttpMethod.GET, elsewhere, admin, null)).hasStatus(404);
        assertThat(send(HttpMethod.POST, elsewhere, admin, ASK.formatted("viewer")))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, MEMBERS + "/" + KIM, admin, null)).hasStatus(404);
        assertThat(send(HttpMethod.GET, elsewhere + "/" + KIM, bearer(Role.ADMIN, PARENT), null))
                .hasStatusOk();
    }

    @Test
    void a_role_is_changed_a_member_removed_and_a_link_drawn_again() throws UnsupportedEncodingException {
        put(KIM, CHILD, Role.VIEWER);
        String admin = bearer(Role.ADMIN);
        assertThat(send(HttpMethod.PATCH, MEMBERS + "/" + KIM, admin, "{\"role\": \"auditor\"}"))
                .hasStatusOk();
        assertThat(asked(ChangeMemberRole.class)).isEqualTo(new ChangeMemberRole(CHILD, KIM, Role.AUDITOR, NOW));
        dispatcher.reset();
        MvcTestResult link = send(HttpMethod.POST, MEMBERS + "/" + KIM + "/invitation", admin, null);
        InviteMember again = asked(InviteMember.class);
        assertThat(link).hasStatus(201);
        assertThat(linkIn(link)).isEqualTo(again.link());
        dispatcher.reset();
        assertThat(send(HttpMethod.DELETE, MEMBERS + "/" + KIM, admin, null)).hasStatus(204);
        assertThat(asked(RemoveMember.class)).isEqualTo(new RemoveMember(CHILD, KIM, NOW));
    }

    @Test
    void an_address_that_is_taken_is_a_conflict() {
        dispatcher.answering(asked -> {
            throw new Rejected(new EmailTaken());
        });
        assertThat(send(HttpMethod.POST, MEMBERS, bearer(Role.ADMIN), ASK.formatted("viewer")))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.type", it -> it.assertThat().isEqualTo("/problems/email-taken"));
    }

    private static InvitationHash linkIn(MvcTestResult answer) throws UnsupportedEncodingException {
        Matcher url = Pattern.compile("\"invitation_url\":\"http://localhost/invitation/([\\w-]{43})\"")
                .matcher(answer.getResponse().getContentAsString());
        assertThat(url.find()).isTrue();
        return InvitationText.hash(url.group(1));
    }

    private void put(MemberId member, AccountId account, Role role) {
        members.views.put(
                member, new MemberView(member, account, PERSON, role, NOW, null, NOW.plus(Duration.ofDays(7))));
    }

    private <C extends DomainCommand> C asked(Class<C> type) {
        assertThat(dispatcher.asked()).hasSize(1);
        return type.cast(dispatcher.asked().getFirst().command());
    }

    private MvcTestResult send(HttpMethod method, String uri, String authorization, String body) {
        var request = http.method(method).uri(uri).header("Authorization", authorization);
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }
}
