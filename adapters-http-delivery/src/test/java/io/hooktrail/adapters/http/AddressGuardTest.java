package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void blocks_every_special_ipv4_address(String address) {
        assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:0:127.0.0.1",
                "2001:4860::5efe:10.0.0.1",
                "2606:4700::200:5efe:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1"
            })
    void blocks_every_ipv6_address_that_is_special_or_hides_an_ipv4_one(String address) {
        assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void lets_public_addresses_pass(String address) {
        assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void exempts_what_is_allowed_and_nothing_beside_it() {
        AddressGuard exempting = new AddressGuard(List.of("10.1.0.0/16", "fd00::/8", "127.0.0.2"));
        assertThat(List.of("10.1.2.3", "fd12::1", "127.0.0.2", "::ffff:10.1.2.3"))
                .allMatch(address -> exempting.allows(InetAddress.ofLiteral(address)));
        assertThat(List.of("10.2.0.0", "fc00::1", "127.0.0.1", "64:ff9b::10.2.0.0"))
                .noneMatch(address -> exempting.allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void an_allowed_nat64_leads_only_where_requests_may_go() {
        AddressGuard translating = new AddressGuard(List.of("64:ff9b::/96", "10.1.0.0/16"));
        assertThat(List.of("64:ff9b::8.8.8.8", "64:ff9b::10.1.2.3"))
                .allMatch(address -> translating.allows(InetAddress.ofLiteral(address)));
        assertThat(List.of("64:ff9b::127.0.0.1", "64:ff9b::10.2.0.0", "64:ff9b::169.254.169.254"))
                .noneMatch(address -> translating.allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void blocks_the_first_address_of_every_line_of_the_table_and_each_line_has_its_source() {
        assertThat(SpecialAddresses.TABLE).allSatisfy(line -> {
            assertThat(guard.allows(InetAddress.getByAddress(line.range().network())))
                    .as(line.use())
                    .isFalse();
            assertThat(line.source()).matches("RFC [0-9]+.*|Microsoft.*");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "", "::/129"})
    void does_not_start_with_a_range_that_is_none(String cidr) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(cidr));
    }
}
