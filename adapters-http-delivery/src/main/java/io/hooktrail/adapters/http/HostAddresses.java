package io.hooktrail.adapters.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Looks names up aside, so that a slow name server keeps nobody else waiting.
 *
 * <p>One look-up a name at a time, its answer kept for a moment. Belongs to one thread.
 */
final class HostAddresses {

    /** Asks the name service; blocks. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private record Lookup(CompletableFuture<List<InetAddress>> answer, long askedAt) {}

    private final Map<String, Lookup> lookups = new HashMap<>();
    private final Resolver resolver;
    private final Duration kept;
    private final Executor blocking;

    HostAddresses(Resolver resolver, Duration kept, Executor blocking) {
        this.resolver = resolver;
        this.kept = kept;
        this.blocking = blocking;
    }

    /** All addresses of a host, in the order of preference; fails with {@link UnknownHostException} as its cause. */
    CompletableFuture<List<InetAddress>> of(String host, long now) {
        Lookup known = lookups.get(host);
        if (known == null || isStale(known, now)) {
            known = new Lookup(CompletableFuture.supplyAsync(() -> resolve(host), blocking), now);
            lookups.put(host, known);
        }
        return known.answer();
    }

    void forgetStale(long now) {
        lookups.values().removeIf(lookup -> isStale(lookup, now));
    }

    private boolean isStale(Lookup lookup, long now) {
        return lookup.answer().isDone() && now - lookup.askedAt() > kept.toNanos();
    }

    private List<InetAddress> resolve(String host) {
        try {
            return List.of(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
