package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class TurningPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Probe probe;

    @Test
    void begins_with_fifty_items() {
        get("/v1/bookings");
        assertThat(probe.asked()).isEqualTo(new PageRequest(50, null));
    }

    @Test
    void takes_limit_and_cursor_from_the_query() {
        get("/v1/bookings?limit=200&cursor=abc");
        assertThat(probe.asked()).isEqualTo(new PageRequest(200, "abc"));
    }

    @Test
    void refuses_a_cursor_of_any_length() {
        assertThat(get("/v1/bookings?cursor=" + "a".repeat(2_000))).hasStatus(400);
    }

    @Test
    void tells_the_neighbours_in_the_body_and_in_a_link_header() {
        probe.showing(new Page<>(List.of("a", "b"), "n==", "p&"));
        MvcTestResult answer = get("/v1/bookings?limit=2&q=caf%C3%A9&cursor=old");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
            {"data": ["a", "b"], "next": "n==", "previous": "p&"}\
            """);
        assertThat(answer)
                .hasHeader(
                        HttpHeaders.LINK,
                        "</v1/bookings?limit=2&q=caf%C3%A9&cursor=n%3D%3D>; rel=\"next\", "
                                + "</v1/bookings?limit=2&q=caf%C3%A9&cursor=p%26>; rel=\"prev\"");
    }

    @Test
    void has_no_link_header_where_there_is_one_page() {
        probe.showing(new Page<>(List.of("a"), null, null));
        MvcTestResult answer = get("/v1/bookings");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
            {"data": ["a"], "next": null, "previous": null}\
            """);
        assertThat(answer.getResponse().containsHeader(HttpHeaders.LINK)).isFalse();
    }

    private MvcTestResult get(String uri) {
        return http.get()
                .uri(URI.create(uri))
                .header("Authorization", bearer(VIEWER))
                .exchange();
    }
}
