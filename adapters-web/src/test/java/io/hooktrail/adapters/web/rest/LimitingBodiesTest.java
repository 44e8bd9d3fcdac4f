package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class LimitingBodiesTest {

    private static final int FRAME = "{\"name\": \"\"}".length();

    @Autowired
    MockMvcTester http;

    @Test
    void takes_a_megabyte() {
        assertThat(post("/v1/bookings", BodyLimit.BYTES)).hasStatusOk();
    }

    @Test
    void refuses_one_byte_more() {
        assertThat(post("/v1/bookings", BodyLimit.BYTES + 1))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/content-too-large");
    }

    @Test
    void takes_five_for_a_batch_of_events() {
        assertThat(post("/v1/events", BodyLimit.BATCH_BYTES)).hasStatus(404);
        assertThat(post("/v1/events", BodyLimit.BATCH_BYTES + 1)).hasStatus(413);
    }

    @Test
    void takes_no_packed_bodies() {
        assertThat(http.post()
                        .uri("/v1/bookings")
                        .header("Authorization", bearer(OPERATOR))
                        .header("Content-Encoding", "gzip")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[] {31, (byte) 139}))
                .hasStatus(415)
                .hasHeader("Accept-Encoding", "identity");
    }

    @Test
    void reads_64_levels_of_nesting_and_numbers_of_100_digits() {
        assertThat(body("{\"name\": \"a\", \"data\": " + "[".repeat(63) + "]".repeat(63) + "}"))
                .hasStatusOk();
        assertThat(body("{\"name\": \"a\", \"data\": " + "[".repeat(64) + "]".repeat(64) + "}"))
                .hasStatus(400);
        assertThat(body("{\"name\": \"a\", \"data\": " + "1".repeat(101) + "}")).hasStatus(400);
    }

    private MvcTestResult body(String json) {
        return http.post()
                .uri("/v1/bookings")
                .header("Authorization", bearer(OPERATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replaceFirst("\\{", "{\"count\": 1, "))
                .exchange();
    }

    private MvcTestResult post(String uri, int bytes) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer(OPERATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + "a".repeat(bytes - FRAME) + "\"}")
                .exchange();
    }
}
