package io.hooktrail.adapters.http;

import static io.hooktrail.application.delivery.FailureReason.CERTIFICATE_EXPIRED;
import static io.hooktrail.application.delivery.FailureReason.CERTIFICATE_NOT_YET_VALID;
import static io.hooktrail.application.delivery.FailureReason.CERTIFICATE_OF_ANOTHER_HOST;
import static io.hooktrail.application.delivery.FailureReason.CERTIFICATE_SELF_SIGNED;
import static io.hooktrail.application.delivery.FailureReason.CERTIFICATE_UNTRUSTED;
import static io.hooktrail.application.delivery.FailureReason.HANDSHAKE_REFUSED;
import static io.hooktrail.application.delivery.FailureReason.HANDSHAKE_TIMEOUT;
import static io.hooktrail.application.delivery.FailureReason.NOT_TLS;
import static io.hooktrail.application.delivery.FailureReason.TLS_VERSION_OUTDATED;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustingReceiversTest {

    private static final String RANDOM = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final Duration PATIENT = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static KeyStore good;
    private static KeyStore expired;
    private static KeyStore early;
    private static KeyStore selfSigned;

    @BeforeAll
    static void makeCertificates() throws Exception {
        good = Certificates.issued(folder, "good.example");
        expired = Certificates.issued(folder, "expired.example", "-startdate", "-10d", "-validity", "5");
        early = Certificates.issued(folder, "early.example", "-startdate", "+5d");
        selfSigned = Certificates.selfSigned(folder, "alone.example");
    }

    @Test
    void delivers_over_tls_to_whom_it_trusts() throws Exception {
        Exchange exchange = exchange(good, Certificates.trusting(good), "good.example");
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.reason()).isNull();
    }

    @Test
    void A4_refuses_a_certificate_of_an_authority_it_does_not_trust() throws Exception {
        assertRefused(exchange(good, World.real().tls(), "good.example"), CERTIFICATE_UNTRUSTED);
    }

    @Test
    void A4_refuses_a_certificate_for_which_only_its_owner_vouches() throws Exception {
        assertRefused(exchange(selfSigned, World.real().tls(), "alone.example"), CERTIFICATE_SELF_SIGNED);
    }

    @Test
    void A4_refuses_a_certificate_of_another_host() throws Exception {
        assertRefused(exchange(good, Certificates.trusting(good), "bad.example"), CERTIFICATE_OF_ANOTHER_HOST);
    }

    @Test
    void A4_refuses_a_certificate_that_has_expired() throws Exception {
        assertRefused(exchange(expired, Certificates.trusting(expired), "expired.example"), CERTIFICATE_EXPIRED);
    }

    @Test
    void A4_refuses_a_certificate_that_is_not_valid_yet() throws Exception {
        assertRefused(exchange(early, Certificates.trusting(early), "early.example"), CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void A4_refuses_a_receiver_that_answers_a_handshake_in_plain_text() throws Exception {
        assertRefused(answering("HTTP/1.1 400 Plain HTTP sent to an HTTPS port\r\n\r\n".getBytes(US_ASCII)), NOT_TLS);
    }

    /** A hello of the version asked for, and the alert with which servers refuse ours (RFC 5246, 7.2.2 and 7.4.1.3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "160300002a" + "02000026" + "0300" + RANDOM + "00c01300",
                "160301002a" + "02000026" + "0301" + RANDOM + "00c01300",
                "160302002a" + "02000026" + "0302" + RANDOM + "00c01300",
                "15030100020246"
            })
    void A4_refuses_a_receiver_that_speaks_an_old_version(String bytes) throws Exception {
        assertRefused(answering(HexFormat.of().parseHex(bytes)), TLS_VERSION_OUTDATED);
    }

    @Test
    void A4_refuses_a_receiver_that_breaks_the_handshake_off() throws Exception {
        assertRefused(answering(HexFormat.of().parseHex("15030300020228")), HANDSHAKE_REFUSED);
        try (Receiver closing = Receiver.that(connection -> {})) {
            assertRefused(exchange(closing, World.real().tls(), "good.example", PATIENT), HANDSHAKE_REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "160303"})
    void A4_gives_up_a_handshake_that_stalls_in_time_and_cuts_it(String beginning) throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        try (Receiver stalling = Receiver.that(connection -> {
            connection.write(HexFormat.of().parseHex(beginning));
            connection.awaitEnd();
            cut.countDown();
        })) {
            Exchange exchange = exchange(stalling, World.real().tls(), "good.example", Duration.ofMillis(400));
            assertRefused(exchange, HANDSHAKE_TIMEOUT);
            assertThat(exchange.outcome().took()).isBetween(Duration.ofMillis(400), Duration.ofMillis(900));
            assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Exchange answering(byte[] bytes) throws Exception {
        try (Receiver receiver = Receiver.that(connection -> {
            connection.write(bytes);
            connection.awaitEnd();
        })) {
            return exchange(receiver, World.real().tls(), "good.example", PATIENT);
        }
    }

    private static void assertRefused(Exchange exchange, FailureReason reason) {
        assertThat(exchange.reason()).isEqualTo(reason);
        assertThat(((Refused) exchange.outcome()).status()).isNull();
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
