package io.hooktrail.adapters.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What one household or one machine comes from: an IPv4 address, or the first 64 bits of an IPv6 address. */
final class Networks {

    private static final int BYTES_OF_A_PREFIX = 8;

    private Networks() {}

    /** @param address as a servlet tells it; anything else stands for itself */
    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_A_PREFIX))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
