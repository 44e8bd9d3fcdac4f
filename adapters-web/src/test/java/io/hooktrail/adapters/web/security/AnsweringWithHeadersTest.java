package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.AUDITOR;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class AnsweringWithHeadersTest {

    @Autowired
    MockMvcTester http;

    @Test
    void every_answer_of_the_api_tells_browsers_to_do_nothing_with_it() {
        holds(get("/v1/bookings", VIEWER), 200);
        holds(get("/v1/bookings/fail", VIEWER), 500);
        holds(get("/v1/bookings?limit=x", VIEWER), 400);
        holds(get("/v1/nothing", VIEWER), 404);
        holds(get("/v1/bookings", AUDITOR), 403);
        holds(http.get().uri("/v1/bookings").exchange(), 401);
        holds(
                http.get()
                        .uri("/v1/bookings")
                        .header("Authorization", "Bearer htk_x")
                        .exchange(),
                401);
    }

    @Test
    void a_request_that_never_reaches_the_filters_is_answered_with_them_too() {
        MvcTestResult answer = http.get().uri("/v1/bookings;a=b").exchange();
        assertThat(answer).hasStatus(400).hasHeader("Content-Security-Policy", AnswerHeaders.NOTHING);
    }

    @Test
    void the_page_that_describes_the_api_loads_its_own_parts_alone() {
        assertThat(http.get().uri("/swagger-ui/index.html").exchange())
                .hasHeader("Content-Security-Policy", AnswerHeaders.DESCRIPTION)
                .hasHeader("X-Frame-Options", "DENY");
        assertThat(AnswerHeaders.DESCRIPTION).doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void over_https_browsers_are_told_to_stay_there() {
        assertThat(get("/v1/bookings", VIEWER).getResponse().getHeader("Strict-Transport-Security"))
                .isNull();
        assertThat(http.get()
                        .uri("https://hooks.example.com/v1/bookings")
                        .secure(true)
                        .header("Authorization", bearer(VIEWER))
                        .exchange()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    private MvcTestResult get(String uri, Role role) {
        return http.get().uri(uri).header("Authorization", bearer(role)).exchange();
    }

    private static void holds(MvcTestResult answer, int status) {
        assertThat(answer)
                .hasStatus(status)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Content-Security-Policy", AnswerHeaders.NOTHING)
                .hasHeader("Permissions-Policy", AnswerHeaders.NO_FEATURES)
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }
}
