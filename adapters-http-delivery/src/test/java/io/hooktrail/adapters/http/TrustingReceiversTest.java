package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustingReceiversTest {

    private static final Duration PATIENT = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static KeyStore good;
    private static KeyStore expired;

    @BeforeAll
    static void makeCertificates() throws Exception {
        good = Certificates.issued(folder, "good.example");
        expired = Certificates.issued(folder, "expired.example", "-startdate", "-10d", "-validity", "5");
    }

    @Test
    void delivers_over_tls_to_whom_it_trusts() throws Exception {
        assertThat(exchange(good, Certificates.trusting(good), "good.example").outcome())
                .isInstanceOf(Delivered.class);
    }

    @Test
    void refuses_a_certificate_for_which_nobody_it_trusts_vouches() throws Exception {
        assertRefused(exchange(good, SSLContext.getDefault(), "good.example"));
    }

    @Test
    void refuses_a_certificate_of_another_host() throws Exception {
        assertRefused(exchange(good, Certificates.trusting(good), "bad.example"));
    }

    @Test
    void refuses_a_certificate_that_has_expired() throws Exception {
        assertRefused(exchange(expired, Certificates.trusting(expired), "expired.example"));
    }

    @Test
    void refuses_a_receiver_that_answers_a_handshake_in_plain_text() throws Exception {
        try (Receiver plain = Receiver.that(connection -> {
            connection.write("HTTP/1.1 400 Plain HTTP sent to an HTTPS port\r\n\r\n");
            connection.awaitEnd();
        })) {
            assertRefused(exchange(plain, SSLContext.getDefault(), "good.example", PATIENT));
        }
    }

    @Test
    void refuses_a_receiver_that_closes_during_the_handshake() throws Exception {
        try (Receiver closing = Receiver.that(connection -> {})) {
            assertRefused(exchange(closing, SSLContext.getDefault(), "good.example", PATIENT));
        }
    }

    @Test
    void gives_up_a_handshake_that_stalls_in_time_and_cuts_it() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        try (Receiver stalling = Receiver.that(connection -> {
            connection.awaitEnd();
            cut.countDown();
        })) {
            Exchange exchange = exchange(stalling, SSLContext.getDefault(), "good.example", Duration.ofMillis(400));
            assertRefused(exchange);
            assertThat(exchange.outcome().took()).isBetween(Duration.ofMillis(400), Duration.ofMillis(900));
            assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void assertRefused(Exchange exchange) {
        assertThat(((Refused) exchange.outcome()).failure()).isEqualTo(FailureClass.TLS_FAILED);
        assertThat(exchange.response()).isNull();
    }

    private static Exchange exchange(KeyStore own, SSLContext trust, String host) throws Exception {
        var server = Certificates.server(own)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        try (Receiver receiver = Receiver.on(server, Receiver.answering(200))) {
            Exchange exchange = exchange(receiver, trust, host, PATIENT);
            assertThat(receiver.requests).hasSize(exchange.outcome() instanceof Delivered ? 1 : 0);
            return exchange;
        }
    }

    private static Exchange exchange(Receiver receiver, SSLContext trust, String host, Duration timeout)
            throws Exception {
        World world = new World(name -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}, trust);
        try (Outgoing outgoing = new Outgoing(Outgoing.LOOPBACK, Outgoing.LIMITS, world)) {
            outgoing.send(outgoing.webhook(URI.create("https://" + host + ":" + receiver.port()), timeout), 1);
            Exchange exchange = outgoing.next();
            outgoing.awaitQuiet(200);
            return exchange;
        }
    }
}
