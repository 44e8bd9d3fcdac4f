package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.ADMIN;
import static io.hooktrail.domain.account.Role.AUDITOR;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static io.hooktrail.domain.account.Role.SUPER_ADMIN;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class AuthenticatingTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeKeys keys;

    @AfterEach
    void repair() {
        keys.failWith(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/bookings",
                "/v1/nothing",
                "/anything",
                "/actuator/prometheus",
                "/actuator/env",
                "/bins/x",
                "/error"
            })
    void is_asked_for_everywhere(String uri) {
        assertThat(http.get().uri(uri))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hooktrail\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer htk_wrong",
                "Bearer ",
                "Bearer",
                "Basic aHRrOng=",
                "htk_viewer_00000000-0000-7000-8000-000000000002"
            })
    void fails_with_anything_but_a_key(String authorization) {
        assertThat(http.get().uri("/v1/bookings").header("Authorization", authorization))
                .hasStatus(401);
    }

    @Test
    void keeps_no_session_and_says_nothing_to_caches() {
        MvcTestResult answer = http.get()
                .uri("/v1/bookings")
                .header("Authorization", bearer(VIEWER))
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY");
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", it -> assertThat(it.toString()).contains("no-store"));
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void acts_for_the_account_of_the_key() {
        assertThat(who(VIEWER, CHILD, null))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()))
                .hasPathSatisfying("$.visible", it -> it.assertThat().isEqualTo(1));
    }

    @Test
    void acts_for_a_child_that_is_named() {
        assertThat(who(ADMIN, PARENT, CHILD.toString()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()))
                .hasPathSatisfying(
                        "$.caller.requester.account", it -> it.assertThat().isEqualTo(CHILD.toString()))
                .hasPathSatisfying("$.visible", it -> it.assertThat().isEqualTo(1));
    }

    @Test
    void does_not_find_parents_siblings_and_strangers() {
        assertThat(who(ADMIN, CHILD, PARENT.toString())).hasStatus(404);
        assertThat(who(ADMIN, CHILD, SIBLING.toString())).hasStatus(404);
        assertThat(who(ADMIN, PARENT, STRANGER.toString())).hasStatus(404);
        assertThat(who(ADMIN, PARENT, "nonsense")).hasStatus(404);
        assertThat(who(SUPER_ADMIN, STRANGER, "00000000-0000-7000-8000-00000000ffff"))
                .hasStatus(404);
    }

    @Test
    void lets_a_super_admin_see_all_or_act_for_any() {
        assertThat(who(SUPER_ADMIN, STRANGER, null))
                .bodyJson()
                .hasPathSatisfying("$.visible", it -> it.assertThat().isEqualTo(4));
        assertThat(who(SUPER_ADMIN, STRANGER, CHILD.toString()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()));
    }

    @Test
    void refuses_what_a_role_may_not_do() {
        assertThat(http.get().uri("/v1/bookings").header("Authorization", bearer(AUDITOR)))
                .hasStatus(403);
        assertThat(post(VIEWER)).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(post(OPERATOR)).hasStatusOk();
    }

    @Test
    void is_unavailable_while_keys_cannot_be_looked_up() {
        keys.failWith(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(http.get().uri("/v1/bookings").header("Authorization", bearer(VIEWER)))
                .hasStatus(503)
                .hasHeader("Retry-After", "1");
    }

    private MvcTestResult post(Role role) {
        return http.post()
                .uri("/v1/bookings")
                .header("Authorization", bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"a\"}")
                .exchange();
    }

    private MvcTestResult who(Role role, AccountId account, String named) {
        var request = http.get().uri("/v1/bookings/who").header("Authorization", bearer(role, account));
        return (named == null ? request : request.header("Hooktrail-Account", named)).exchange();
    }

    @Test
    void says_why_a_key_opens_nothing() {
        assertThat(http.get().uri("/v1/bookings").header("Authorization", "Bearer htk_expired_" + CHILD))
                .hasStatus(401)
                .hasHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"hooktrail\", error=\"invalid_token\","
                                + " error_description=\"The API key has expired.\"")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("The API key has expired. Send Authorization: Bearer");
    }

    @Test
    void names_the_role_that_is_needed() {
        assertThat(post(VIEWER))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This needs the role operator or above; this key has viewer.");
    }
}
