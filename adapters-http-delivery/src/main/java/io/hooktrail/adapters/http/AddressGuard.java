package io.hooktrail.adapters.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Knows which addresses a request may go to: those that are not special, and those that the configuration allows. */
final class AddressGuard {

    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private final List<AddressRange> allowed;

    /** @param allowed CIDRs that are exempt */
    AddressGuard(Collection<String> allowed) {
        this.allowed = allowed.stream().map(AddressRange::of).toList();
    }

    /** To allow NAT64 is to allow the way, not where it leads: the IPv4 address within has to be allowed too. */
    boolean allows(InetAddress address) {
        boolean allowsItself = isExempt(address) || !SpecialAddresses.contain(address);
        return allowsItself && (!NAT64.contains(address) || allows(embedded(address)));
    }

    private boolean isExempt(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static InetAddress embedded(InetAddress nat64) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(nat64.getAddress(), 12, 16));
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }
}
