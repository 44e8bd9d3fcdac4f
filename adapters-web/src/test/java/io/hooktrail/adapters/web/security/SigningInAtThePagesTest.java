package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeMembers;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.Passwords;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({Probe.class, SigningInAtThePagesTest.Pages.class})
@ExtendWith(OutputCaptureExtension.class)
class SigningInAtThePagesTest {

    private static final String COOKIE = "__Host-hooktrail-session";
    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger TESTS = new AtomicInteger();

    @ComponentScan("io.hooktrail.adapters.web.page.signin")
    static class Pages {

        @Bean
        Accounts rows() {
            return new NoAccounts();
        }

        @Bean
        Tab forDevelopers() {
            return new ForDevelopers();
        }
    }

    /** Pages show names of accounts; these tests look at none. */
    private static final class NoAccounts implements Accounts {

        @Override
        public Optional<AccountView> find(AccountScope scope, AccountId account) {
            return Optional.empty();
        }

        @Override
        public Page<AccountView> list(AccountScope scope, PageRequest page) {
            return new Page<>(List.of(), null, null);
        }

        @Override
        public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
            return List.of();
        }
    }

    private record ForDevelopers(Group group, String path, String label, String icon) implements Tab {

        ForDevelopers() {
            this(Group.WEBHOOKS, "/for-developers", "usage.title", "usage");
        }

        @Override
        public boolean shownTo(Viewer viewer) {
            return viewer.developerMode();
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeMembers members;

    @Autowired
    Passwords passwords;

    @Autowired
    MapSessionRepository sessions;

    private final int number = TESTS.incrementAndGet();
    private final MemberId kim = new MemberId(new UUID(1, number));
    private final Person person = new Person("kim" + number + "@example.com", "Kim");

    @BeforeEach
    void begin() {
        members.clear();
        join(Role.ADMIN, PARENT);
    }

    @Test
    void the_right_password_leads_to_where_somebody_wanted_to_go() {
        MvcTestResult answer = signIn(person.email(), PASSWORD, "/usage?status=failed");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/usage?status=failed");
        assertThat(who(cookie(answer)))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(PARENT.toString()))
                .hasPathSatisfying(
                        "$.caller.requester.actor", it -> it.assertThat().isEqualTo("member:" + kim));
    }

    @Test
    void a_wrong_password_and_an_unknown_email_are_told_alike() {
        MvcTestResult wrong = signIn(person.email(), "wrong horse battery", "/");
        MvcTestResult unknown = signIn("nobody" + number + "@example.com", PASSWORD, "/");
        assertThat(wrong).hasStatus(401).hasForwardedUrl("/sign-in/again");
        assertThat(unknown).hasStatus(401).hasForwardedUrl("/sign-in/again");
        assertThat(session(wrong)).isEmpty();
        assertThat(session(unknown)).isEmpty();
    }

    @Test
    void whoever_was_invited_and_has_not_joined_does_not_get_in() {
        members.credentials.clear();
        assertThat(signIn(person.email(), PASSWORD, "/")).hasStatus(401);
    }

    @Test
    void too_many_tries_have_to_wait_even_with_the_right_password() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(person.email(), "wrong horse battery", "/")).hasStatus(401);
        }
        assertThat(signIn(person.email(), PASSWORD, "/"))
                .hasStatus(429)
                .hasHeader("Retry-After", "30")
                .hasForwardedUrl("/sign-in/again");
    }

    @Test
    void nothing_is_changed_without_the_token_that_other_sites_cannot_know() {
        assertThat(http.post().uri("/sign-in").param("email", person.email()).param("password", PASSWORD))
                .hasStatus(403);
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(http.post().uri("/v1/bookings").cookie(session)).hasStatus(403);
        assertThat(http.post()
                        .uri("/account")
                        .param("account", CHILD.toString())
                        .cookie(session))
                .hasStatus(403);
        assertThat(http.post().uri("/sign-out").cookie(session)).hasStatus(403);
        assertThat(who(session)).hasStatusOk();
    }

    @Test
    void the_cookie_is_for_this_host_and_no_script() {
        assertThat(signIn(person.email(), PASSWORD, "/").getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .filteredOn(it -> it.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain", "Expires", "Max-Age");
    }

    @Test
    void the_session_has_another_id_after_signing_in() {
        Cookie before = cookie(signIn(person.email(), PASSWORD, "/"));
        MvcTestResult again = http.post()
                .uri("/sign-in")
                .param("email", person.email())
                .param("password", PASSWORD)
                .cookie(before)
                .with(csrf())
                .exchange();
        assertThat(cookie(again).getValue()).isNotEqualTo(before.getValue());
        assertThat(who(before)).hasStatus(401);
        assertThat(who(cookie(again))).hasStatusOk();
    }

    @Test
    void a_session_that_somebody_else_made_up_is_not_taken() {
        var madeUp = new Cookie(COOKIE, Base64.getEncoder().encodeToString("made-up".getBytes(StandardCharsets.UTF_8)));
        MvcTestResult answer = http.post()
                .uri("/sign-in")
                .param("email", person.email())
                .param("password", PASSWORD)
                .cookie(madeUp)
                .with(csrf())
                .exchange();
        assertThat(cookie(answer).getValue()).isNotEqualTo(madeUp.getValue());
        assertThat(who(madeUp)).hasStatus(401);
    }

    @Test
    void signing_out_ends_the_session() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(http.post().uri("/sign-out").cookie(session).with(csrf()))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/sign-in");
        assertThat(who(session)).hasStatus(401);
    }

    @Test
    void whoever_is_removed_is_out_at_their_next_request() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(who(session)).hasStatusOk();
        members.standings.remove(kim);
        assertThat(who(session)).hasStatus(401);
        join(Role.ADMIN, PARENT);
        assertThat(who(session)).hasStatus(401);
    }

    @Test
    void another_role_counts_at_the_next_request() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(book(session)).hasStatusOk();
        join(Role.AUDITOR, PARENT);
        assertThat(book(session)).hasStatus(403);
        assertThat(who(session)).hasStatus(403);
    }

    @Test
    void another_password_ends_what_was_begun_with_the_one_before() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        members.standings.put(kim, new MemberStanding(kim, PARENT, Role.ADMIN, person, NOW.plusSeconds(1), true));
        assertThat(who(session)).hasStatus(401);
    }

    @Test
    void nobody_stays_signed_in_for_more_than_half_a_day() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        since(session, Duration.ofHours(12).minusMillis(1));
        assertThat(who(session)).hasStatusOk();
        since(session, Duration.ofHours(12));
        assertThat(who(session)).hasStatus(401);
    }

    @Test
    void a_member_of_a_parent_acts_for_a_child_and_for_nobody_elses_account() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(actFor(STRANGER, session)).hasStatus(404);
        assertThat(actFor(CHILD, session)).hasStatus(303).hasHeader("Location", "/");
        assertThat(who(session))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()))
                .hasPathSatisfying("$.visible", it -> it.assertThat().isEqualTo(1));
        assertThat(actFor(SIBLING, session)).hasStatus(303);
        assertThat(actFor(PARENT, session)).hasStatus(303);
        assertThat(who(session))
                .bodyJson()
                .hasPathSatisfying("$.visible", it -> it.assertThat().isEqualTo(3));
    }

    @Test
    void a_member_of_a_child_acts_for_it_alone() {
        join(Role.ADMIN, CHILD);
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(actFor(PARENT, session)).hasStatus(404);
        assertThat(actFor(SIBLING, session)).hasStatus(404);
        assertThat(actFor(CHILD, session)).hasStatus(303);
    }

    @Test
    void a_super_admin_acts_for_everybody() {
        join(Role.SUPER_ADMIN, PARENT);
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(actFor(STRANGER, session)).hasStatus(303);
        assertThat(who(session))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(STRANGER.toString()));
    }

    @Test
    void an_account_that_is_no_longer_theirs_is_given_up() {
        join(Role.SUPER_ADMIN, PARENT);
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(actFor(STRANGER, session)).hasStatus(303);
        join(Role.ADMIN, PARENT);
        assertThat(who(session))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(PARENT.toString()));
    }

    @Test
    void TK_07_developer_mode_is_switched_in_the_profile() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(switchDeveloperMode("false", session)).hasStatus(303).hasHeader("Location", "/usage");
        assertThat(members.standings.get(kim).developerMode()).isFalse();
    }

    @Test
    void TK_07_what_is_for_developers_is_not_there_for_whoever_switched_it_off() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(http.get().uri("/").cookie(session)).hasHeader("Location", "/for-developers");
        switchDeveloperMode("false", session);
        assertThat(http.get().uri("/").cookie(session)).hasHeader("Location", "/usage");
        switchDeveloperMode("true", session);
        assertThat(http.get().uri("/").cookie(session)).hasHeader("Location", "/for-developers");
    }

    @Test
    void TK_07_a_key_has_no_preferences_and_hides_nothing() {
        assertThat(http.get().uri("/").header("Authorization", bearer(Role.VIEWER)))
                .hasHeader("Location", "/for-developers");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example, /", "https://evil.example, /", "/\\evil.example, /", "evil, /", "/usage, /usage"})
    void signing_in_leads_nowhere_else(String next, String where) {
        assertThat(signIn(person.email(), PASSWORD, next)).hasStatus(303).hasHeader("Location", where);
    }

    @Test
    void whoever_has_not_signed_in_is_led_to_where_they_can() {
        assertThat(http.get().uri("/usage?page=2").header("Accept", "text/html"))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?next=%2Fusage%3Fpage%3D2");
        assertThat(http.get().uri("/usage").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
        assertThat(http.get().uri("/v1/bookings").header("Accept", "text/html")).hasStatus(401);
    }

    @Test
    void a_key_is_nothing_at_the_pages_and_a_session_is_nothing_beside_a_key() {
        Cookie session = cookie(signIn(person.email(), PASSWORD, "/"));
        assertThat(http.get()
                        .uri("/v1/bookings/who")
                        .cookie(session)
                        .header("Authorization", bearer(Role.VIEWER, CHILD)))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()));
        assertThat(http.get().uri("/v1/bookings/who").cookie(session).header("Authorization", "Bearer htk_wrong"))
                .hasStatus(401);
    }

    @Test
    void no_password_is_ever_in_the_log(CapturedOutput output) {
        String unique = "unlogged-" + UUID.randomUUID();
        members.join(new MemberStanding(kim, PARENT, Role.ADMIN, person, NOW, true), passwords.hash(unique));
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.DEBUG);
        try {
            assertThat(signIn(person.email(), unique, "/")).hasStatus(303);
            assertThat(signIn(person.email(), "wrong " + unique, "/")).hasStatus(401);
        } finally {
            logging.setLogLevel("ROOT", LogLevel.INFO);
        }
        assertThat(output.getAll()).contains("Securing POST /sign-in");
        assertThat(output.getAll().lines().filter(line -> line.contains(unique)))
                .isEmpty();
    }

    private void join(Role role, AccountId account) {
        members.join(new MemberStanding(kim, account, role, person, NOW, true), passwords.hash(PASSWORD));
    }

    private MvcTestResult signIn(String email, String password, String next) {
        return http.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .param("next", next)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + number);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult who(Cookie session) {
        return http.get().uri("/v1/bookings/who").cookie(session).exchange();
    }

    private MvcTestResult book(Cookie session) {
        return http.post()
                .uri("/v1/bookings")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"a\"}")
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult actFor(AccountId account, Cookie session) {
        return http.post()
                .uri("/account")
                .param("account", account.toString())
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult switchDeveloperMode(String on, Cookie session) {
        return http.post()
                .uri("/profile/developer-mode")
                .param("on", on)
                .param("back", "/usage")
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private void since(Cookie session, Duration before) {
        String id = new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
        MapSession kept = sessions.findById(id);
        kept.setAttribute("since", NOW.minus(before).toString());
        sessions.save(kept);
    }

    private static Optional<Cookie> session(MvcTestResult answer) {
        return Optional.ofNullable(answer.getResponse().getCookie(COOKIE));
    }

    private static Cookie cookie(MvcTestResult answer) {
        return session(answer).orElseThrow();
    }
}
