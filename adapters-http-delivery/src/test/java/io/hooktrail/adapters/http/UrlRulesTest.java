package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {

    private final UrlRules rules = rules(new UrlPolicy(false, List.of(), Set.of()));

    /** Loopback in every spelling, even if the resolver of the machine would understand it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://0x0/",
                "http://127.0.0.1./",
                "http://127.000.000.001/",
                "http://256.0.0.1/",
                "http://1.2.3.4.5/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1%25lo]/",
                "http://[fd00:ec2::254]/",
                "http://169.254.169.254/latest/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://api.localhost/",
                "http://user@example.com/",
                "http://user:pass@example.com/",
                "http://example.com@127.0.0.1/",
                "http://example.com/#x",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://my_host.example/",
                "http:///path",
                "http:opaque",
                "//example.com/",
                "/path",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "http://example.com\u3002/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://b\u00fccher.example/"
            })
    void refuses_what_can_be_decided_without_asking(String url) {
        assertThat(rules.refusal(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com", "https://example.com/a?b=c", "HTTPS://EXAMPLE.COM/", "http://example.com:8080/",
                "http://example.com./", "http://xn--bcher-kva.example/", "http://8.8.8.8/",
                        "http://[2606:4700::1111]:8443/",
                "http://localhost.example.com/", "http://0x.example/", "http://127.0.0.1.example.com/"
            })
    void leaves_names_to_the_moment_of_connecting(String url) {
        assertThat(rules.refusal(URI.create(url))).isEmpty();
    }

    @Test
    void insists_on_https_where_that_is_the_policy() {
        UrlRules strict = rules(UrlPolicy.STRICT);
        assertThat(strict.refusal(URI.create("http://example.com/"))).contains("must start with https://");
        assertThat(strict.refusal(URI.create("https://example.com/"))).isEmpty();
    }

    @Test
    void allows_only_the_ports_of_the_policy_and_counts_the_usual_one() {
        UrlRules web = rules(new UrlPolicy(false, List.of(), Set.of(443, 8443)));
        assertThat(web.refusal(URI.create("https://example.com/"))).isEmpty();
        assertThat(web.refusal(URI.create("https://example.com:8443/"))).isEmpty();
        assertThat(web.refusal(URI.create("https://example.com:8080/")).orElseThrow())
                .startsWith("must not use port 8080");
        assertThat(web.refusal(URI.create("http://example.com/")).orElseThrow()).startsWith("must not use port 80");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 21, 22, 23, 25, 53, 81, 110, 143, 444, 587, 993, 1023, 2049, 5060, 6000, 6379, 6667, 10_080, 11_211
            })
    void leaves_the_ports_of_other_protocols_alone(int port) {
        assertThat(rules.refusal(URI.create("https://example.com:" + port + "/"))
                        .orElseThrow())
                .startsWith("must not use port " + port);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 443, 1024, 3000, 8080, 8443, 9000, 49_152, 65_535})
    void allows_the_ports_that_receivers_use(int port) {
        assertThat(rules.refusal(URI.create("https://example.com:" + port + "/")))
                .isEmpty();
    }

    @Test
    void lets_localhost_pass_where_loopback_is_allowed() {
        UrlRules demo = rules(new UrlPolicy(false, List.of("127.0.0.0/8"), Set.of()));
        assertThat(demo.refusal(URI.create("http://localhost:8080/bin"))).isEmpty();
        assertThat(demo.refusal(URI.create("http://127.0.0.1:8080/bin"))).isEmpty();
        assertThat(demo.refusal(URI.create("http://10.0.0.1/"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"http://A.Example./x,a.example", "http://[2606:4700::1111]/,2606:4700::1111", "https://8.8.8.8/,8.8.8.8"
    })
    void names_the_host_as_it_is_looked_up(String url, String host) {
        assertThat(UrlRules.host(URI.create(url))).isEqualTo(host);
    }

    private static UrlRules rules(UrlPolicy policy) {
        return new UrlRules(new AddressGuard(policy.allowedAddresses()), policy);
    }
}
