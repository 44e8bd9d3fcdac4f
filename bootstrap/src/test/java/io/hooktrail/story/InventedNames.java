package io.hooktrail.story;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Names that tests invent, for the whole JVM; any other is looked up as ever. */
public final class InventedNames extends InetAddressResolverProvider {

    private static final Map<String, List<InetAddress>> INVENTED = new ConcurrentHashMap<>();

    /** From now on a name has these addresses. */
    static void mean(String name, String... addresses) {
        INVENTED.put(name, Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    }

    @Override
    public InetAddressResolver get(Configuration machine) {
        InetAddressResolver ever = machine.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                List<InetAddress> invented = INVENTED.get(host);
                return invented == null ? ever.lookupByName(host, policy) : invented.stream();
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return ever.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "invented";
    }
}
