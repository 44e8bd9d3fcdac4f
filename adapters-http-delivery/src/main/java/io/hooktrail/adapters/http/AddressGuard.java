package io.hooktrail.adapters.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows which addresses a request may go to: public ones, and those that the configuration allows.
 *
 * <p>After the IANA special-purpose address registries. IPv6 is closed but for global unicast, so loopback,
 * link-local, unique local, site-local, multicast and IPv4-compatible addresses need no line of their own. Java turns
 * IPv4-mapped addresses into IPv4 by itself.
 */
final class AddressGuard {

    private static final List<AddressRange> BLOCKED = ranges(
            "0.0.0.0/8", // this network, unspecified
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's host, reachable from every virtual machine there
            "169.254.0.0/16", // link-local, metadata services
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments, Teredo, benchmarking, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which embeds an IPv4 address
            "3fff::/20"); // documentation

    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    /** Networks without IPv4 reach public IPv4 addresses through it (RFC 6052). Its local form 64:ff9b:1::/48 is closed. */
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private final List<AddressRange> allowed;

    /** @param allowed CIDRs that are exempt */
    AddressGuard(Collection<String> allowed) {
        this.allowed = ranges(allowed.toArray(String[]::new));
    }

    boolean allows(InetAddress address) {
        return contains(allowed, address)
                || isPublic(address)
                || (NAT64.contains(address) && allows(embedded(address)));
    }

    private static boolean isPublic(InetAddress address) {
        boolean routed = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return routed && !contains(BLOCKED, address);
    }

    private static boolean contains(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static InetAddress embedded(InetAddress nat64) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(nat64.getAddress(), 12, 16));
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }

    private static List<AddressRange> ranges(String... cidrs) {
        return Stream.of(cidrs).map(AddressRange::of).toList();
    }
}
