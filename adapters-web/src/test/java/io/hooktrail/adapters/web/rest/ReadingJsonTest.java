package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class ReadingJsonTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Probe probe;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("{}", "name", "is required"),
                Arguments.of("{\"name\": null}", "name", "is required"),
                Arguments.of("{\"name\": 5}", "name", "must be text"),
                Arguments.of("{\"name\": true}", "name", "must be text"),
                Arguments.of("{\"name\": {}}", "name", "must be text"),
                Arguments.of("{\"name\": \"a\\u0000b\"}", "name", "must be text"),
                Arguments.of("{\"name\": \"\\ud800\"}", "name", "must be text"),
                Arguments.of("{\"name\": \"a\", \"nmae\": \"a\"}", "nmae", "is not known"),
                Arguments.of("{\"name\": \"a\", \"count\": \"1\"}", "count", "a whole number"),
                Arguments.of("{\"name\": \"a\", \"count\": 1.5}", "count", "a whole number"),
                Arguments.of("{\"name\": \"a\", \"count\": 99999999999}", "count", "a whole number"),
                Arguments.of("{\"name\": \"a\", \"enabled\": \"yes\"}", "enabled", "true or false"),
                Arguments.of("{\"name\": \"a\", \"enabled\": 1}", "enabled", "true or false"),
                Arguments.of("{\"name\": \"a\", \"mode\": \"none\"}", "mode", "one of failed, all_of_them"),
                Arguments.of("{\"name\": \"a\", \"mode\": 0}", "mode", "one of failed, all_of_them"),
                Arguments.of("{\"name\": \"a\", \"start_at\": \"tomorrow\"}", "start_at", "an instant"),
                Arguments.of("{\"name\": \"a\", \"start_at\": 1e400}", "start_at", "an instant"),
                Arguments.of("{\"name\": \"a\", \"start_at\": \"+300000-01-01T00:00:00Z\"}", "start_at", "an instant"),
                Arguments.of("{\"name\": \"a\", \"reference\": \"x\"}", "reference", "a UUID"),
                Arguments.of("{\"name\": \"a\", \"items\": {}}", "items", "an array"),
                Arguments.of("{\"name\": \"a\", \"items\": [{\"type\": \"t\"}, {}]}", "items[1].type", "is required"),
                Arguments.of(
                        "{\"name\": \"a\", \"items\": [{\"type\": \"t\", \"typo\": \"t\"}]}",
                        "items[0].typo",
                        "is not known"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void names_the_field_and_what_it_must_be(String body, String field, String message) {
        MvcTestResult answer = post(body);
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains(message);
        assertThat(answer).bodyText().doesNotContain("io.hooktrail", "java.", "jackson", "`");
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void refuses_what_is_no_json_at_all(String body) {
        MvcTestResult answer = post(body);
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().doesNotContain("io.hooktrail", "java.", "jackson", "StreamReadConstraints");
    }

    static Stream<String> hopeless() {
        return Stream.of(
                "",
                "null",
                "5",
                "\"text\"",
                "[]",
                "{\"name\": \"a\"} {}",
                "{\"name\": \"a\"",
                "{\"name\": 'a'}",
                "{\"name\": NaN}",
                "[".repeat(100_000),
                "{\"data\": " + "[".repeat(500) + "]".repeat(500) + "}",
                "{\"name\": \"a\", \"data\": " + "9".repeat(5_000) + "}",
                "{\"" + "n".repeat(50_000) + "\": 1}");
    }

    @Test
    void says_where_the_json_breaks() {
        assertThat(post("{\"name\": \"a\",\n  oops}"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("line 2");
    }

    @Test
    void reads_instants_with_any_offset() {
        post("{\"name\": \"a\", \"start_at\": \"2027-01-01T10:00:00+0100\"}");
        assertThat(probe.body().startAt()).isEqualTo(Instant.parse("2027-01-01T09:00:00Z"));
        post("{\"name\": \"a\", \"start_at\": \"2027-01-01T10:00:00.5+01:30\"}");
        assertThat(probe.body().startAt()).isEqualTo(Instant.parse("2027-01-01T08:30:00.500Z"));
    }

    @Test
    void leaves_out_what_may_be_left_out() {
        assertThat(post("{\"name\": \"a\"}")).hasStatusOk();
        assertThat(probe.body()).isEqualTo(new Probe.Body("a", null, 0, null, null, null, null, null, null));
    }

    @Test
    void keeps_free_data_as_it_was_sent() {
        String data = "{\"camelCase\":1.10,\"n\":null,\"big\":12345678901234567890}";
        post("{\"name\": \"a\", \"data\": " + data + "}");
        assertThat(probe.body().data()).hasToString(data);
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/v1/bookings")
                .header("Authorization", bearer(OPERATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
