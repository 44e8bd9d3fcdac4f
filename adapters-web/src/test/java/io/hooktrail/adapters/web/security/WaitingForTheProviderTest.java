package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The provider was down when the application started, and is for a while. */
@WebSlice
@Import(Probe.class)
class WaitingForTheProviderTest {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        PROVIDER.goesDown(true);
        registry.add("hooktrail.security.issuer-uri", PROVIDER::issuer);
        registry.add("hooktrail.security.audience", () -> "hooktrail");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Autowired
    MockMvcTester http;

    @Test
    void tokens_wait_until_it_is_back_and_keys_do_not() {
        assertThat(with("Bearer " + token())).hasStatus(503).hasHeader("Retry-After", "1");
        assertThat(with(bearer(VIEWER))).hasStatusOk();
        PROVIDER.goesDown(false);
        assertThat(with("Bearer " + token())).hasStatusOk();
    }

    private MvcTestResult with(String authorization) {
        return http.get()
                .uri("/v1/bookings/who")
                .header("Authorization", authorization)
                .exchange();
    }

    private static String token() {
        return PROVIDER.signed(new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject("robot-7")
                .audience("hooktrail")
                .expirationTime(Date.from(WebKernel.NOW.plusSeconds(60)))
                .claim("hooktrail_account", FakeAccounts.CHILD.toString())
                .claim("hooktrail_role", "viewer")
                .build());
    }
}
