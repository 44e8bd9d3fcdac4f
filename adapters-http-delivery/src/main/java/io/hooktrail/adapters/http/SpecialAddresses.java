package io.hooktrail.adapters.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * The addresses that belong to nobody's public server: what the IANA special-purpose registries and the filters of others
 * list, each with its source.
 *
 * <p>IPv6 is closed but for global unicast, so much of what is listed for it would be closed without its line; it stands
 * here so that nobody has to work that out. An IPv4-mapped address never gets here: Java turns it into the IPv4 address.
 */
final class SpecialAddresses {

    /**
     * One line of the table.
     *
     * @param source where it is said what the addresses are for
     */
    record Line(AddressRange range, String use, String source) {}

    static final List<Line> TABLE = List.of(
            line("0.0.0.0/8", "this host, this network", "RFC 1122, 3.2.1.3"),
            line("10.0.0.0/8", "private", "RFC 1918"),
            line("100.64.0.0/10", "carrier-grade NAT", "RFC 6598"),
            line("127.0.0.0/8", "loopback", "RFC 1122, 3.2.1.3"),
            line(
                    "168.63.129.16",
                    "the host of every virtual machine on Azure",
                    "Microsoft, \"What is IP 168.63.129.16\""),
            line("169.254.0.0/16", "link-local, metadata services", "RFC 3927"),
            line("172.16.0.0/12", "private", "RFC 1918"),
            line("192.0.0.0/24", "protocol assignments", "RFC 6890, 2.1"),
            line("192.0.2.0/24", "documentation", "RFC 5737"),
            line("192.31.196.0/24", "AS112, a sink of the DNS", "RFC 7535"),
            line("192.52.193.0/24", "automatic multicast tunnels", "RFC 7450"),
            line("192.88.99.0/24", "6to4 relays", "RFC 7526"),
            line("192.168.0.0/16", "private", "RFC 1918"),
            line("192.175.48.0/24", "AS112, a sink of the DNS", "RFC 7534"),
            line("198.18.0.0/15", "benchmarking", "RFC 2544"),
            line("198.51.100.0/24", "documentation", "RFC 5737"),
            line("203.0.113.0/24", "documentation", "RFC 5737"),
            line("224.0.0.0/4", "multicast", "RFC 5771"),
            line("240.0.0.0/4", "reserved", "RFC 1112, 4"),
            line("255.255.255.255", "broadcast", "RFC 919, 7"),
            line("::", "unspecified", "RFC 4291, 2.5.2"),
            line("::1", "loopback", "RFC 4291, 2.5.3"),
            line("::/96", "IPv4-compatible, embeds an IPv4 address", "RFC 4291, 2.5.5.1"),
            line("::ffff:0:0:0/96", "IPv4-translated, embeds an IPv4 address", "RFC 2765, 2.1"),
            line("64:ff9b::/96", "NAT64, embeds an IPv4 address", "RFC 6052"),
            line("64:ff9b:1::/48", "NAT64 of one network, embeds an IPv4 address", "RFC 8215"),
            line("100::/64", "discard", "RFC 6666"),
            line("100:0:0:1::/64", "dummy prefix", "RFC 9780"),
            line("2001::/23", "protocol assignments: Teredo, benchmarking, ORCHID and others", "RFC 2928"),
            line("2001::/32", "Teredo, embeds IPv4 addresses", "RFC 4380"),
            line("2001:2::/48", "benchmarking", "RFC 5180"),
            line("2001:10::/28", "ORCHID", "RFC 4843"),
            line("2001:20::/28", "ORCHID, version 2", "RFC 7343"),
            line("2001:db8::/32", "documentation", "RFC 3849"),
            line("2002::/16", "6to4, embeds an IPv4 address", "RFC 3056"),
            line("2620:4f:8000::/48", "AS112, a sink of the DNS", "RFC 7534"),
            line("3fff::/20", "documentation", "RFC 9637"),
            line("5f00::/16", "segment identifiers", "RFC 9602"),
            line("fc00::/7", "unique local", "RFC 4193"),
            line("fe80::/10", "link-local", "RFC 4291, 2.5.6"),
            line("fec0::/10", "site-local", "RFC 3879"),
            line("ff00::/8", "multicast", "RFC 4291, 2.7"));

    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    private SpecialAddresses() {}

    static boolean contain(InetAddress address) {
        boolean global = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return !global
                || isIsatap(address.getAddress())
                || TABLE.stream().anyMatch(line -> line.range().contains(address));
    }

    /** An interface identifier of {@code 00-00-5e-fe} or {@code 02-00-5e-fe} and an IPv4 address, in any network (RFC 5214, 6.1). */
    private static boolean isIsatap(byte[] address) {
        return address.length == 16
                && (address[8] & ~2) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
    }

    private static Line line(String cidr, String use, String source) {
        return new Line(AddressRange.of(cidr), use, source);
    }
}
