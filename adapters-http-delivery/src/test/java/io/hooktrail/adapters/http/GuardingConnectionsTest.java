package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary listens on loopback. Only 127.0.0.2 is allowed here, so nobody may ever hear it sing. */
class GuardingConnectionsTest {

    private static final UrlPolicy ONE_ADDRESS = new UrlPolicy(false, List.of("127.0.0.2"), Set.of());

    private Receiver canary;
    private Receiver allowed;

    @BeforeEach
    void listen() throws Exception {
        canary = Receiver.that(Receiver.answering(200));
        allowed = Receiver.at("127.0.0.2", canary.port(), Receiver.answering(200));
    }

    @AfterEach
    void stop() throws Exception {
        canary.close();
        allowed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "127.1",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "localhost",
                "localhost.",
                "user@127.0.0.1",
                "name.example"
            })
    void no_spelling_of_loopback_reaches_it(String host) throws Exception {
        assertBlocked(resolvingTo("127.0.0.1"), host);
    }

    @Test
    void a_name_with_one_blocked_address_among_several_is_blocked_altogether() throws Exception {
        assertBlocked(resolvingTo("127.0.0.2", "127.0.0.1"), "name.example");
        assertThat(allowed.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "10.0.0.1", "::1", "fe80::1", "64:ff9b::127.0.0.1", "fd00:ec2::254"})
    void a_name_that_resolves_to_a_blocked_address_is_blocked(String address) throws Exception {
        assertBlocked(resolvingTo(address), "name.example");
    }

    /** The name server tells the guard one thing and would tell the next who asks another: nobody asks twice. */
    @Test
    void a_name_that_changes_between_check_and_connect_is_connected_as_it_was_checked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostAddresses.Resolver rebinding = host ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")};
        Exchange exchange = exchange(rebinding, "name.example");
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(asked).hasValue(1);
        assertThat(allowed.connections).hasValue(1);
        assertThat(canary.connections).hasValue(0);
    }

    private void assertBlocked(HostAddresses.Resolver names, String host) throws Exception {
        Exchange exchange = exchange(names, host);
        assertThat(((Refused) exchange.outcome()).failure()).isEqualTo(FailureClass.ADDRESS_BLOCKED);
        assertThat(exchange.requestHeaders()).as("nothing was sent").isEmpty();
        assertThat(canary.connections).hasValue(0);
    }

    private Exchange exchange(HostAddresses.Resolver names, String host) throws Exception {
        try (Outgoing outgoing =
                new Outgoing(ONE_ADDRESS, Outgoing.LIMITS, new World(names, SSLContext.getDefault()))) {
            return outgoing.exchange(URI.create("http://" + host + ":" + canary.port() + "/"));
        }
    }

    private static HostAddresses.Resolver resolvingTo(String... addresses) {
        return host -> Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
