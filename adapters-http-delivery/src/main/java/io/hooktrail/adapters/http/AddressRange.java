package io.hooktrail.adapters.http;

import java.net.InetAddress;
import java.util.Arrays;

/** All addresses that share their first bits, in CIDR notation. IPv4 and IPv6 never match each other. */
@SuppressWarnings("ArrayRecordComponent") // private to the guard; never compared
record AddressRange(byte[] network, int prefix) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or one address without a prefix.
     *
     * @throws IllegalArgumentException if the text is not that, or names a host
     */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] network = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash))
                .getAddress();
        int bits = network.length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(cidr.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("No such prefix length: " + cidr);
        }
        return new AddressRange(network, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        return Arrays.equals(bytes, 0, whole, network, 0, whole) && restMatches(bytes, whole, prefix % Byte.SIZE);
    }

    private boolean restMatches(byte[] bytes, int at, int bits) {
        return bits == 0 || ((bytes[at] ^ network[at]) & 0xff) >>> (Byte.SIZE - bits) == 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(network) + "/" + prefix;
    }
}
