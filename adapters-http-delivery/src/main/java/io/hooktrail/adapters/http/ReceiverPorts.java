package io.hooktrail.adapters.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ports that requests may go to.
 *
 * <p>Unless they are listed: 80, 443, and from 1024 all but those of services that read lines and would take a request for
 * commands, which are the blocked ports of the Fetch standard and those of Redis and memcached.
 *
 * @param listed empty for the default
 */
record ReceiverPorts(Set<Integer> listed) {

    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;

    private static final Set<Integer> OF_OTHERS = Stream.concat(
                    Stream.of(
                            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6679, 6697, 10_080,
                            11_211),
                    IntStream.rangeClosed(6665, 6669).boxed())
            .collect(Collectors.toUnmodifiableSet());

    boolean allow(int port) {
        boolean usual = port == 80 || port == 443 || (port >= FIRST_FREE && !OF_OTHERS.contains(port));
        return port >= 1 && port <= LAST && (listed.isEmpty() ? usual : listed.contains(port));
    }
}
