package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
@TestPropertySource(properties = "hooktrail.web.failed-authentications-per-second=0.5")
class LimitingFailedAuthenticationsTest {

    @Autowired
    MockMvcTester http;

    @Test
    void an_address_that_guesses_is_not_listened_to_for_a_while_and_others_are() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(from("192.0.2.1", "Bearer htk_guess" + guess)).hasStatus(401);
        }
        assertThat(from("192.0.2.1", "Bearer htk_guess6"))
                .hasStatus(429)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/too-many-requests");
        assertThat(from("192.0.2.1", bearer(VIEWER))).hasStatus(429);
        assertThat(from("192.0.2.2", bearer(VIEWER))).hasStatusOk();
    }

    @Test
    void good_credentials_do_not_count() {
        for (int request = 1; request <= 20; request++) {
            assertThat(from("192.0.2.3", bearer(VIEWER))).hasStatusOk();
        }
    }

    @Test
    void of_ipv6_the_network_counts() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(from("2001:db8:0:1::" + guess, "Bearer htk_guess")).hasStatus(401);
        }
        assertThat(from("2001:db8:0:1::6", bearer(VIEWER))).hasStatus(429);
        assertThat(from("2001:db8:0:2::1", bearer(VIEWER))).hasStatusOk();
    }

    private MvcTestResult from(String address, String authorization) {
        return http.get()
                .uri("/v1/bookings")
                .header("Authorization", authorization)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
