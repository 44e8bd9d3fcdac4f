package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebKernel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the servlet container does by itself, which no slice shows. */
@SpringBootTest(
        classes = WebKernel.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.threads.virtual.enabled=true"})
@Import(Probe.class)
class ServingOverTheNetworkTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/bookings?q={} HTTP/1.1",
                "GET /v1/a b HTTP/1.1",
                "GET /v1/%zz HTTP/1.1",
                "GET /v1/%00 HTTP/1.1",
                "GET /v1/../x;a=b HTTP/1.1",
                "GET //v1//bookings HTTP/1.1",
                "NONSENSE",
                "TRACE /v1/bookings HTTP/1.1"
            })
    void answers_malformed_requests_with_a_problem(String line) throws IOException {
        String answer = send(
                line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + bearer(OPERATOR) + "\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4\\d\\d.*")
                .contains("application/problem+json")
                .doesNotContain("<html", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUERY", "PROPFIND", "FOO"})
    void refuses_a_method_that_nobody_has_with_those_there_are(String method) throws IOException {
        String answer =
                send(method + " /v1/bookings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + bearer(OPERATOR) + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .containsPattern("Allow: .*POST")
                .contains("application/problem+json", "method-not-allowed");
    }

    @Test
    void refuses_a_chunked_body_that_never_says_how_long_it_is() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        String answer = send("POST /v1/bookings HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Connection: close\r\n"
                + "Content-Type:"
                + " application/json\r\n"
                + "Authorization:"
                + " " + bearer(OPERATOR) + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(17) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "content-too-large");
    }

    @Test
    void reads_a_body_from_the_wire() throws IOException {
        String body = "{\"name\": \"a\"}";
        String answer = send("POST /v1/bookings HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Connection: close\r\n"
                + "Content-Type:"
                + " application/json\r\n"
                + "Authorization:"
                + " " + bearer(OPERATOR) + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"name\":\"a\"", "X-Trace-Id", "X-Request-Id");
    }

    @Test
    void echoes_no_request_id_that_could_forge_a_header_or_a_log_line() throws IOException {
        String answer =
                send("GET /v1/bookings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: a b<c>\r\n"
                        + "Authorization: " + bearer(OPERATOR) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("a b<c>");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
