package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.Role;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class AcceptingTokensTest {

    private static final String AUDIENCE = "https://hooks.example.com";
    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("hooktrail.security.issuer-uri", PROVIDER::issuer);
        registry.add("hooktrail.security.audience", () -> AUDIENCE);
        registry.add("hooktrail.web.failed-authentications-per-second", () -> 1000);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void up() {
        PROVIDER.goesDown(false);
    }

    @Test
    void a_good_token_acts_for_its_account_in_its_role() {
        assertThat(with(PROVIDER.signed(good().build())))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.caller.scope.acting", it -> it.assertThat().isEqualTo(CHILD.toString()))
                .hasPathSatisfying(
                        "$.caller.requester.actor",
                        it -> it.assertThat().asString().matches("token:[0-9a-f-]{36}"))
                .hasPathSatisfying("$.caller.role", it -> it.assertThat().isEqualTo("operator"));
    }

    @Test
    void events_name_neither_the_subject_of_a_token_nor_the_same_for_two_providers() {
        var one = new Credential.BearerToken("https://id.example.com", "kim@example.com");
        var another = new Credential.BearerToken("https://other.example.com", "kim@example.com");
        assertThat(one.actor())
                .matches("token:[0-9a-f-]{36}")
                .isEqualTo(new Credential.BearerToken("https://id.example.com", "kim@example.com").actor())
                .isNotEqualTo(another.actor());
    }

    @Test
    void a_token_is_good_within_half_a_minute_of_its_time() {
        assertThat(with(PROVIDER.signed(expiring(Duration.ofSeconds(-29))))).hasStatusOk();
        refused(PROVIDER.signed(expiring(Duration.ofSeconds(-31))), "expired");
        refused(PROVIDER.signed(good().notBeforeTime(in(Duration.ofSeconds(31))).build()), "before");
        refused(PROVIDER.signed(good().expirationTime(null).build()), "exp");
    }

    @Test
    void a_token_for_another_service_or_of_another_provider_is_refused() {
        refused(PROVIDER.signed(good().audience("https://other.example.com").build()), "aud");
        refused(PROVIDER.signed(good().audience((String) null).build()), "aud");
        refused(PROVIDER.signed(good().issuer("https://elsewhere.example.com").build()), "iss");
    }

    @Test
    void a_token_that_the_provider_did_not_sign_is_refused() {
        JWTClaimsSet claims = good().build();
        refused(PROVIDER.unsigned(claims), "not signed");
        refused(PROVIDER.signedWithThePublicKey(claims), "not signed");
        refused(PROVIDER.signedByAnother(claims), "not signed");
        String token = PROVIDER.signed(claims);
        String forged = PROVIDER.signed(good().claim("hooktrail_role", "admin").build());
        String[] mixed = token.split("\\.");
        refused(mixed[0] + "." + forged.split("\\.")[1] + "." + mixed[2], "not signed");
        refused("a.b.c", "malformed");
    }

    @Test
    void a_token_without_a_role_or_with_one_above_the_highest_opens_nothing() {
        forbidden(good().claim("hooktrail_role", null).build(), "hooktrail_role");
        forbidden(good().claim("hooktrail_role", "owner").build(), "hooktrail_role");
        forbidden(good().claim("hooktrail_role", "super_admin").build(), "admin at most");
        assertThat(with(PROVIDER.signed(good().claim("hooktrail_role", "admin").build())))
                .hasStatusOk();
    }

    @Test
    void a_token_of_no_account_of_this_installation_opens_nothing() {
        forbidden(good().claim("hooktrail_account", null).build(), "hooktrail_account");
        forbidden(good().claim("hooktrail_account", "nonsense").build(), "hooktrail_account");
        forbidden(
                good().claim("hooktrail_account", "00000000-0000-7000-8000-00000000ffff")
                        .build(),
                "hooktrail_account");
    }

    @Test
    void a_token_needs_a_subject_that_can_be_put_on_record() {
        refused(PROVIDER.signed(good().subject(null).build()), "subject");
        refused(PROVIDER.signed(good().subject("x".repeat(201)).build()), "subject");
    }

    @Test
    void what_begins_like_a_key_never_goes_to_the_provider() {
        int before = PROVIDER.asked();
        assertThat(with("htk_a.b.c"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("API key is unknown");
        assertThat(with(FakeKeys.key(Role.VIEWER, CHILD))).hasStatusOk();
        assertThat(PROVIDER.asked()).isEqualTo(before);
    }

    @Test
    void an_issuer_without_an_audience_does_not_start() {
        assertThatThrownBy(() -> new TokenProperties("https://issuer", null, "a", "r", Role.ADMIN))
                .hasMessageContaining("HOOKTRAIL_SECURITY_AUDIENCE");
    }

    @Test
    void only_whose_tokens_may_be_admins_may_have_auditors() {
        var viewers = new TokenProperties("https://issuer", "a", "a", "r", Role.VIEWER);
        assertThat(viewers.allows(Role.AUDITOR)).isFalse();
        assertThat(viewers.allows(Role.OPERATOR)).isFalse();
        assertThat(viewers.allows(Role.VIEWER)).isTrue();
        assertThat(new TokenProperties("https://issuer", "a", "a", "r", Role.ADMIN).allows(Role.AUDITOR))
                .isTrue();
    }

    private void refused(String token, String why) {
        MvcTestResult answer = with(token);
        assertThat(answer).hasStatus(401);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(why);
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.WWW_AUTHENTICATE,
                        it -> assertThat(it.toString()).contains("error=\"invalid_token\""));
    }

    private void forbidden(JWTClaimsSet claims, String why) {
        MvcTestResult answer = with(PROVIDER.signed(claims));
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(why);
    }

    private MvcTestResult with(String token) {
        return http.get()
                .uri("/v1/bookings/who")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static JWTClaimsSet expiring(Duration from) {
        return good().expirationTime(in(from)).build();
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject("robot-7")
                .audience(AUDIENCE)
                .expirationTime(in(Duration.ofMinutes(5)))
                .claim("hooktrail_account", CHILD.toString())
                .claim("hooktrail_role", "operator");
    }

    private static Date in(Duration from) {
        return Date.from(NOW.plus(from));
    }
}
