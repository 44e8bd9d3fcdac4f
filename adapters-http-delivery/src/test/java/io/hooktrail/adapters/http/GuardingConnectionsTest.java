package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary sits on the loopback addresses. Only 127.0.0.2 and 127.0.0.3 are allowed here, so nobody may ever hear it sing. */
class GuardingConnectionsTest {

    private static final UrlPolicy TWO_ADDRESSES =
            new UrlPolicy(false, List.of("127.0.0.2/31", "64:ff9b::/96"), Set.of());

    private Canary canary;
    private Receiver second;
    private Receiver third;

    @BeforeEach
    void listen() throws Exception {
        canary = Canary.anywhere();
        second = Receiver.at("127.0.0.2", canary.port(), Receiver.answering(200));
        third = Receiver.at("127.0.0.3", canary.port(), Receiver.answering(200));
    }

    @AfterEach
    void nobody_heard_the_canary() throws Exception {
        canary.close();
        second.close();
        third.close();
        assertThat(canary.heard()).as("connections to the canary").isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0X7F000001",
                "0x7f.1",
                "0x7f.0x0.0x0.0x1",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0.01",
                "127.1",
                "127.0.1",
                "127.000.000.001",
                "127.0.0.1.",
                "127.0.0.1..",
                "0",
                "0.0.0.0",
                "0.0.0.0.",
                "00",
                "0x0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::1%25lo]",
                "[::1%lo]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::FFFF:7F00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:4860::5efe:7f00:1]",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "LocalHost",
                "any.localhost",
                "%6c%6f%63%61%6c%68%6f%73%74",
                "127%2e0%2e0%2e1",
                "127.0.0.1%00.example",
                "\uff11\uff12\uff17.0.0.1",
                "127\u30020\u30020\u30021",
                "\u2460\u2461\u2466.0.0.1",
                "l\u24deCALHOST",
                "user@127.0.0.1",
                "user:password@127.0.0.1",
                "public.example@127.0.0.1",
                "127.0.0.1:80@public.example",
                "@127.0.0.1",
                "name.example",
                "NAME.example.",
                "127.0.0.1.nip.example"
            })
    void A3_no_spelling_of_loopback_reaches_it(String host) throws Exception {
        assertBlocked(host, "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "ff02::1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void A3_a_name_that_resolves_to_a_blocked_address_is_blocked(String address) throws Exception {
        assertBlocked("name.example", address);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2,127.0.0.1", "127.0.0.1,127.0.0.2", "127.0.0.2,::1", "127.0.0.2,169.254.169.254"})
    void A3_a_name_with_one_blocked_address_among_several_is_blocked_altogether(String one, String other)
            throws Exception {
        assertBlocked("name.example", one, other);
        assertThat(second.connections).hasValue(0);
    }

    /** The name server tells the guard one thing and would tell the next who asks another: nobody asks twice. */
    @Test
    void A3_a_name_that_changes_between_check_and_connect_is_connected_as_it_was_checked() throws Exception {
        Names names = new Names().then("127.0.0.2").then("127.0.0.1");
        try (Outgoing outgoing = outgoing(names, Duration.ofSeconds(5))) {
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
        }
        assertThat(names.left()).as("answers that nobody asked for").isEqualTo(1);
        assertThat(second.connections).hasValue(1);
    }

    @Test
    void A3_a_kept_connection_is_of_no_use_once_its_name_means_something_blocked() throws Exception {
        Names names = new Names()
                .then("127.0.0.2")
                .then("127.0.0.1")
                .then("127.0.0.2", "127.0.0.1")
                .then("127.0.0.2");
        try (Outgoing outgoing = outgoing(names, Duration.ofNanos(-1))) {
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
            assertBlocked(outgoing.exchange(url("name.example")));
            assertBlocked(outgoing.exchange(url("name.example")));
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
        }
        assertThat(second.requests).hasSize(2);
        assertThat(second.connections)
                .as("the connection was there all the time")
                .hasValue(1);
    }

    @Test
    void A3_a_kept_connection_belongs_to_its_address_and_not_to_its_name() throws Exception {
        Names names = new Names().then("127.0.0.2").then("127.0.0.3");
        try (Outgoing outgoing = outgoing(names, Duration.ofNanos(-1))) {
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
        }
        assertThat(second.requests).hasSize(1);
        assertThat(third.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "//127.0.0.1:%d/",
                "http://169.254.169.254/latest/meta-data/"
            })
    void A2_no_redirect_leads_to_it(String location) throws Exception {
        try (Receiver redirecting = Receiver.at(
                        "127.0.0.2",
                        0,
                        Receiver.answering("HTTP/1.1 307 Elsewhere\r\nLocation: " + location.formatted(canary.port())
                                + "\r\nContent-Length: 0\r\n\r\n"));
                Outgoing outgoing = outgoing(new Names().then("127.0.0.2"), Duration.ZERO)) {
            Exchange exchange = outgoing.exchange(URI.create("http://127.0.0.2:" + redirecting.port() + "/"));
            assertThat(((Refused) exchange.outcome()).failure()).isEqualTo(FailureClass.REDIRECT_REFUSED);
            assertThat(redirecting.connections).hasValue(1);
        }
    }

    @Test
    void no_proxy_of_the_machine_is_used() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", canary.port())));
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(canary.port()));
        try (Outgoing outgoing = outgoing(new Names().then("127.0.0.2"), Duration.ZERO)) {
            assertThat(outgoing.exchange(url("name.example")).outcome()).isInstanceOf(Delivered.class);
        } finally {
            ProxySelector.setDefault(before);
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @Test
    void plain_http_is_not_sent_where_https_is_required_even_if_it_was_saved_before() throws Exception {
        UrlPolicy strict = new UrlPolicy(true, List.of("127.0.0.0/8"), Set.of());
        try (Outgoing outgoing = new Outgoing(strict, Outgoing.LIMITS, World.real())) {
            Exchange exchange = outgoing.exchange(url("127.0.0.2"));
            assertBlocked(exchange);
            assertThat(exchange.reason()).isEqualTo(FailureReason.URL_REFUSED);
        }
        assertThat(second.connections).hasValue(0);
    }

    private void assertBlocked(String host, String... answer) throws Exception {
        try (Outgoing outgoing = outgoing(new Names().then(answer), Duration.ofSeconds(5))) {
            assertBlocked(outgoing.exchange(url(host)));
        }
    }

    private static void assertBlocked(Exchange exchange) {
        assertThat(((Refused) exchange.outcome()).failure()).isEqualTo(FailureClass.ADDRESS_BLOCKED);
        assertThat(exchange.requestHeaders()).as("nothing was sent").isEmpty();
    }

    private static Outgoing outgoing(Names names, Duration kept) {
        return new Outgoing(
                TWO_ADDRESSES,
                Outgoing.LIMITS,
                new World(names, kept, World.real().tls()));
    }

    private URI url(String host) {
        return URI.create("http://" + host + ":" + canary.port() + "/");
    }

    /** A name server that gives one prepared answer after the other, whatever it is asked for. */
    private static final class Names implements HostAddresses.Resolver {
        private final Queue<InetAddress[]> answers = new ArrayDeque<>();

        Names then(String... addresses) {
            answers.add(Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
            return this;
        }

        int left() {
            return answers.size();
        }

        @Override
        public synchronized InetAddress[] resolve(String host) {
            return answers.remove();
        }
    }
}
