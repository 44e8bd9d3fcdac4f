package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where these addresses are allowed the canary is heard: so it is the guard that keeps it silent elsewhere. */
class HearingTheCanaryTest {

    private static final UrlPolicy OPEN =
            new UrlPolicy(false, List.of("127.0.0.0/8", "0.0.0.0/8", "::1", "::"), Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::ffff:127.0.0.1", "::1", "::"})
    void by_a_name_that_resolves_to_it(String address) throws Exception {
        hears("name.example", InetAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost", "LOCALHOST.", "[::ffff:7f00:1]", "[::1]", "[::]"})
    void by_what_the_url_says(String host) throws Exception {
        InetAddress address = host.startsWith("[")
                ? InetAddress.ofLiteral(host.substring(1, host.length() - 1))
                : InetAddress.ofLiteral(host.startsWith("0") ? "0.0.0.0" : "127.0.0.1");
        hears(host, address);
    }

    private static void hears(String host, InetAddress address) throws Exception {
        World world =
                new World(name -> new InetAddress[] {address}, World.real().tls());
        try (Canary canary = Canary.anywhere();
                Outgoing outgoing = new Outgoing(OPEN, Outgoing.LIMITS, world)) {
            assumeThat(address.getAddress().length == 4 || canary.ears().size() == 2)
                    .as("this machine has the address")
                    .isTrue();
            assertThat(outgoing.exchange(URI.create("http://" + host + ":" + canary.port() + "/"))
                            .outcome())
                    .isInstanceOf(Delivered.class);
            assertThat(canary.heard()).isEqualTo(1);
        }
    }
}
