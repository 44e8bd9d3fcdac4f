package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.RejectionDetails;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({Probe.class, TellingProblemsTest.Details.class})
class TellingProblemsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Probe probe;

    record SeatsTaken(Kind kind) implements Rejection {
        @Override
        public String detail() {
            return "No seat is left.";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Details {
        @Bean
        RejectionDetails seats() {
            return rejection ->
                    rejection instanceof SeatsTaken ? Map.of("available_actions", List.of("cancel")) : Map.of();
        }
    }

    @Test
    void has_every_member_that_clients_rely_on() {
        probe.failingWith(() -> new Rejected(new SeatsTaken(Rejection.Kind.CONFLICT)));
        MvcTestResult answer = http.get()
                .uri("/v1/bookings/fail")
                .header("Authorization", bearer(OPERATOR))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange();
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
            {"type": "/problems/seats-taken", "title": "Seats taken", "status": 409, "detail": "No seat is left.",
             "instance": "/v1/bookings/fail", "available_actions": ["cancel"],
             "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736", "errors": []}\
            """);
        assertThat(answer).hasHeader("X-Trace-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "CONFLICT, 409", "INVALID, 422", "FORBIDDEN, 403", "LIMIT_REACHED, 422"})
    void has_a_status_for_each_kind_of_refusal(Rejection.Kind kind, int status) {
        assertThat(failing(new Rejected(new SeatsTaken(kind)))).hasStatus(status);
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_kind_of_refusal(Rejection.Kind kind) {
        assertThat(failing(new Rejected(new SeatsTaken(kind)))).hasStatus4xxClientError();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new CompletionException(new Rejected(new SeatsTaken(Rejection.Kind.CONFLICT))),
                        409,
                        "seats-taken"),
                Arguments.of(InvalidRequest.of("limit", "must be a number"), 400, "invalid-request"),
                Arguments.of(new Overloaded(), 503, "overloaded"),
                Arguments.of(sql("08006"), 503, "unavailable"),
                Arguments.of(sql("57P01"), 503, "unavailable"),
                Arguments.of(sql("40P01"), 503, "unavailable"),
                Arguments.of(
                        new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
                        503,
                        "unavailable"),
                Arguments.of(sql("23505"), 500, "internal"),
                Arguments.of(new IllegalStateException("password=hunter2"), 500, "internal"),
                Arguments.of(new IllegalArgumentException("bug"), 500, "internal"));
    }

    private static RuntimeException sql(String state) {
        return new IllegalStateException(
                "wrapped", new IllegalStateException(new SQLException("select secret", state)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tells_each_failure_apart_and_nothing_of_the_inside(RuntimeException failure, int status, String type) {
        MvcTestResult answer = failing(failure);
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + type);
        assertThat(answer).bodyText().doesNotContain("hunter2", "secret", "java.", "Exception", "\tat ");
        assertThat(answer.getResponse().containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404, not-found",
        "GET, /nothing, 404, not-found",
        "GET, /v1/bookings/not-an-id, 404, not-found",
        "DELETE, /v1/bookings, 405, method-not-allowed",
        "GET, /v1/bookings?limit=0, 400, invalid-request",
        "GET, /v1/bookings?limit=201, 400, invalid-request",
        "GET, /v1/bookings?limit=-1, 400, invalid-request",
        "GET, /v1/bookings?limit=ten, 400, invalid-request",
        "GET, /v1/bookings/00000000-0000-7000-8000-000000000001?from=yesterday, 400, invalid-request",
        "GET, /v1/bookings/00000000-0000-7000-8000-000000000001?from=-99999-01-01T00:00:00Z, 400, invalid-request",
        "GET, /v1/bookings/00000000-0000-7000-8000-000000000001?mode=none, 400, invalid-request"
    })
    void answers_what_cannot_be_served(String method, String uri, int status, String type) {
        MvcTestResult answer = http.method(HttpMethod.valueOf(method))
                .uri(java.net.URI.create(uri))
                .header("Authorization", bearer(OPERATOR))
                .exchange();
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + type);
    }

    @Test
    void says_which_methods_are_allowed() {
        assertThat(http.delete().uri("/v1/bookings").header("Authorization", bearer(OPERATOR)))
                .headers()
                .containsHeader(HttpHeaders.ALLOW);
    }

    @Test
    void is_a_problem_even_for_those_who_accept_something_else() {
        MvcTestResult answer = http.get()
                .uri("/v1/nothing")
                .header("Authorization", bearer(OPERATOR))
                .accept(MediaType.TEXT_HTML)
                .exchange();
        assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refuses_what_it_cannot_write_or_read() {
        assertThat(http.get()
                        .uri("/v1/bookings")
                        .header("Authorization", bearer(OPERATOR))
                        .accept("text/csv"))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(http.post()
                        .uri("/v1/bookings")
                        .header("Authorization", bearer(OPERATOR))
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a/>"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult failing(RuntimeException failure) {
        probe.failingWith(() -> failure);
        return http.get()
                .uri("/v1/bookings/fail")
                .header("Authorization", bearer(OPERATOR))
                .exchange();
    }
}
