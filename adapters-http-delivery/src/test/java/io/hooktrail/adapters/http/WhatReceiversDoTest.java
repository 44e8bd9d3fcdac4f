package io.hooktrail.adapters.http;

import static io.hooktrail.domain.delivery.FailureClass.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.Receiver.Behaviour;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver's behaviour → the outcome. */
class WhatReceiversDoTest {

    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final Duration LATEST = TIMEOUT.plusMillis(500);

    private final Outgoing outgoing = new Outgoing();

    @AfterEach
    void stop() {
        outgoing.awaitQuiet(200);
        outgoing.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void delivers_with_any_2xx(int status) throws Exception {
        Exchange exchange = exchangeWith(connection -> {
            connection.readRequest();
            connection.write(
                    "HTTP/1.1 " + status + " Fine\r\n" + (status == 204 ? "" : "Content-Length: 0\r\n") + "\r\n");
            connection.awaitEnd();
        });
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Delivered.class, it -> assertThat(it.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 418, 429, 500, 503, 599})
    void fails_with_the_status_of_any_other_answer(int status) throws Exception {
        assertThat(refused(Receiver.answering(status)).failure()).isEqualTo(HTTP_STATUS);
        assertThat(refused(Receiver.answering(status)).status()).isEqualTo(status);
    }

    static Stream<Arguments> misbehaviour() {
        return Stream.of(
                row("closes before it answers", RESPONSE_BROKEN, connection -> connection.readRequest()),
                row("resets the connection", RESPONSE_BROKEN, connection -> {
                    connection.readRequest();
                    connection.reset();
                }),
                row("closes in the middle of its headers", RESPONSE_BROKEN, answer("HTTP/1.1 200 OK\r\nContent-Le")),
                row(
                        "closes in the middle of its body",
                        RESPONSE_BROKEN,
                        answer("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfew")),
                row("speaks another protocol", RESPONSE_BROKEN, answer("SSH-2.0-OpenSSH_9.9\r\n\r\n")),
                row(
                        "answers with a malformed status",
                        RESPONSE_BROKEN,
                        answer("HTTP/1.1 2OO OK\r\nContent-Length: 0\r\n\r\n")),
                row(
                        "answers with a malformed version",
                        RESPONSE_BROKEN,
                        answer("HTTP/x.y 200 OK\r\nContent-Length: 0\r\n\r\n")),
                row("sends 100,000 headers", BODY_TOO_LARGE, connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(100_000) + "\r\n");
                }),
                row("sends one header without an end", BODY_TOO_LARGE, connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\na: " + "b".repeat(1_000_000));
                }),
                row("never answers", RESPONSE_TIMEOUT, connection -> connection.awaitEnd()),
                row("answers one byte at a time", RESPONSE_TIMEOUT, drips("HTTP/1.1 200 OK\r\na: ", "b")),
                row("never ends its headers", RESPONSE_TIMEOUT, drips("HTTP/1.1 200 OK\r\n", "a: b\r\n")),
                row(
                        "never ends its body",
                        RESPONSE_TIMEOUT,
                        drips("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", "x")),
                row(
                        "never ends its chunks",
                        RESPONSE_TIMEOUT,
                        drips("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")),
                row(
                        "goes on and on with interim answers",
                        RESPONSE_TIMEOUT,
                        drips("", "HTTP/1.1 100 Continue\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviour")
    void fails_in_time_and_with_the_right_class_when_a_receiver(String what, FailureClass why, Behaviour behaviour)
            throws Exception {
        Refused refused = refused(behaviour);
        assertThat(refused.failure()).isEqualTo(why);
        assertThat(refused.status())
                .as("an answer that never became whole is none")
                .isNull();
        assertThat(refused.took()).isLessThan(LATEST);
    }

    @Test
    void cuts_the_connection_when_time_is_up() throws Exception {
        var cut = new CountDownLatch(1);
        refused(connection -> {
            connection.readRequest();
            connection.awaitEnd();
            cut.countDown();
        });
        assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takes_a_failure_status_for_an_answer_even_if_its_body_never_ends() throws Exception {
        Refused refused = refused(drips("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 9999\r\n\r\n", "x"));
        assertThat(refused.failure()).isEqualTo(HTTP_STATUS);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refused.took()).isLessThan(LATEST);
    }

    @Test
    void takes_a_2xx_with_ten_gigabytes_for_success_and_reads_no_further() throws Exception {
        Exchange exchange = exchangeWith(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
            for (int i = 0; i < 10_000; i++) {
                connection.write(new byte[64 * 1024]);
            }
        });
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.response().body()).hasSize(16 * 1024);
        assertThat(exchange.response().truncated()).isTrue();
    }

    @Test
    void keeps_the_beginning_of_a_body_that_is_read_to_its_end() throws Exception {
        Exchange exchange =
                exchangeWith(answer("HTTP/1.1 200 OK\r\nContent-Length: 40000\r\n\r\n" + "0123456789".repeat(4_000)));
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(new String(exchange.response().body(), StandardCharsets.US_ASCII))
                .hasSize(16 * 1024)
                .startsWith("01234567890123");
        assertThat(exchange.response().truncated()).isTrue();
    }

    @Test
    void keeps_a_short_body_whole_even_if_only_the_end_of_the_connection_ends_it() throws Exception {
        Exchange exchange = exchangeWith(answer("HTTP/1.1 200 OK\r\nX-One: 1\r\n\r\nthanks"));
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.response().body()).asString().isEqualTo("thanks");
        assertThat(exchange.response().truncated()).isFalse();
        assertThat(exchange.response().headers()).contains(new Exchange.Header("X-One", "1"));
    }

    @Test
    void does_not_unpack_a_bomb() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                gzip.write(new byte[50_000]);
            }
        }
        Exchange exchange = exchangeWith(connection -> {
            connection.readRequest();
            connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            connection.write(packed.toByteArray());
            connection.awaitEnd();
        });
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.response().body()).isEqualTo(packed.toByteArray());
    }

    @Test
    void reads_headers_that_are_not_ascii_and_hides_cookies_and_control_characters() throws Exception {
        Exchange exchange = exchangeWith(answer("HTTP/1.1 200 OK\r\n"
                + "X-Name: Zo\u00eb\r\n"
                + "X-Odd: a\u0007b\r\n"
                + "Set-Cookie: sid=1\r\n"
                + "Content-Length: 0\r\n\r\n"));
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.response().headers())
                .contains(
                        new Exchange.Header("X-Name", "Zo\u00eb"),
                        new Exchange.Header("X-Odd", "a\uFFFDb"),
                        new Exchange.Header("Set-Cookie", "****"));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void never_follows_a_redirect(int status) throws Exception {
        try (Receiver elsewhere = Receiver.that(Receiver.answering(200))) {
            Refused refused = refused(answer("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + elsewhere.url()
                    + (status == 304 ? "" : "\r\nContent-Length: 0") + "\r\n\r\n"));
            assertThat(refused.failure()).isEqualTo(REDIRECT_REFUSED);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(elsewhere.connections).hasValue(0);
        }
    }

    @Test
    void does_not_follow_a_redirect_to_a_metadata_service() throws Exception {
        Refused refused = refused(answer("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\n"
                + "Content-Length: 0\r\n\r\n"));
        assertThat(refused.failure()).isEqualTo(REDIRECT_REFUSED);
    }

    @Test
    void tells_that_nothing_listens() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Refused refused = (Refused)
                outgoing.exchange(URI.create("http://127.0.0.1:" + free)).outcome();
        assertThat(refused.failure()).isEqualTo(CONNECT_REFUSED);
    }

    @Test
    void tells_that_no_connection_came_about_in_time() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());
            var fillers = Stream.generate(java.net.Socket::new).limit(8).toList();
            for (var filler : fillers) {
                try {
                    filler.connect(full.getLocalSocketAddress(), 50);
                } catch (java.net.SocketTimeoutException theBacklogIsFull) {
                    break;
                }
            }
            Refused refused = (Refused) outgoing.exchange(url).outcome();
            assertThat(refused.failure()).isEqualTo(CONNECT_TIMEOUT);
            assertThat(refused.took()).isBetween(TIMEOUT, LATEST);
            for (var filler : fillers) {
                filler.close();
            }
        }
    }

    @Test
    void tells_that_a_name_does_not_resolve_or_not_in_time() throws Exception {
        var never = new CountDownLatch(1);
        HostAddresses.Resolver names = host -> {
            if (host.equals("slow.example")) {
                awaitQuietly(never);
            }
            throw new UnknownHostException(host);
        };
        try (Outgoing other = new Outgoing(
                Outgoing.LOOPBACK, Outgoing.LIMITS, new HttpDeliveryAdapter.World(names, SSLContext.getDefault()))) {
            assertThat(((Refused) other.exchange(URI.create("http://no.example/"))
                                    .outcome())
                            .failure())
                    .isEqualTo(DNS_FAILED);
            Refused slow =
                    (Refused) other.exchange(URI.create("http://slow.example/")).outcome();
            assertThat(slow.failure()).isEqualTo(DNS_FAILED);
            assertThat(slow.took()).isBetween(TIMEOUT, LATEST);
            never.countDown();
        }
    }

    @Test
    void tries_the_next_address_when_one_takes_no_connection() throws Exception {
        try (Receiver receiver = Receiver.that(Receiver.answering(200))) {
            HostAddresses.Resolver names =
                    host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1")};
            try (Outgoing other = new Outgoing(
                    Outgoing.LOOPBACK,
                    Outgoing.LIMITS,
                    new HttpDeliveryAdapter.World(names, SSLContext.getDefault()))) {
                Exchange exchange = other.exchange(URI.create("http://two.example:" + receiver.port()));
                assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
                assertThat(receiver.connections).hasValue(1);
            }
        }
    }

    @Test
    void uses_a_connection_again_and_opens_a_new_one_when_it_was_closed_meanwhile() throws Exception {
        try (Receiver receiver = Receiver.that(connection -> {
            for (int i = 0; i < 2 && connection.readRequest(); i++) {
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            var webhook = outgoing.webhook(receiver.url(), Duration.ofSeconds(5));
            for (int i = 0; i < 10; i++) {
                outgoing.send(webhook, 1);
                assertThat(outgoing.next().outcome()).isInstanceOf(Delivered.class);
            }
            // Each serves two; one that is not back in the pool when the next request leaves is not used again.
            assertThat(receiver.connections).hasValueBetween(5, 9);
        }
    }

    private static final FailureClass RESPONSE_BROKEN = PROTOCOL_ERROR;

    private static Arguments row(String what, FailureClass why, Behaviour behaviour) {
        return Arguments.of(what, why, behaviour);
    }

    private static Behaviour answer(String response) {
        return connection -> {
            connection.readRequest();
            connection.write(response);
        };
    }

    private static Behaviour drips(String beginning, String drop) {
        return connection -> {
            connection.readRequest();
            connection.write(beginning);
            connection.drip(drop, 20);
        };
    }

    private Refused refused(Behaviour behaviour) throws IOException, InterruptedException {
        return (Refused) exchangeWith(behaviour, TIMEOUT).outcome();
    }

    private Exchange exchangeWith(Behaviour behaviour) throws IOException, InterruptedException {
        return exchangeWith(behaviour, Duration.ofSeconds(10));
    }

    private Exchange exchangeWith(Behaviour behaviour, Duration timeout) throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.that(behaviour)) {
            outgoing.send(outgoing.webhook(receiver.url(), timeout), 1);
            return outgoing.next();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
