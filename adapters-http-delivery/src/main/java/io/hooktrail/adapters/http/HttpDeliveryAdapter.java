package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.WebhookSender;
import io.hooktrail.application.delivery.WebhookTargets;
import io.hooktrail.application.webhook.UrlCheck;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** The way out: a running {@link WebhookSender}, and the rules for URLs that it obeys. Close it, and it drains. */
public final class HttpDeliveryAdapter implements AutoCloseable {

    /** Look-ups that may wait for a name server at the same time; a thread each, only while it is needed. */
    private static final int LOOKUPS = 32;

    private final Settings settings;
    private final ScheduledExecutorService thread;
    private final ExecutorService lookups;
    private final Carrier carrier;
    private final HttpClientWebhookSender sender;

    private HttpDeliveryAdapter(Settings settings, WebhookTargets targets, InstantSource clock, World world) {
        this.settings = settings;
        thread = Executors.newSingleThreadScheduledExecutor(daemon("hooktrail-sender"));
        lookups = lookupThreads();
        AddressGuard guard = new AddressGuard(settings.urls().allowedAddresses());
        carrier = new Carrier(
                clock,
                new UrlRules(guard, settings.urls()),
                guard,
                new HostAddresses(world.names(), world.namesKept(), lookups),
                new RequestWriter(settings.userAgent()),
                new OutgoingClient(guard, world.tls(), 2 * settings.limits().inFlight()),
                settings.limits(),
                thread);
        sender = HttpClientWebhookSender.start(targets, carrier);
    }

    /**
     * Starts to be ready to send.
     *
     * @param clock gives the {@code webhook-timestamp}; durations do not depend on it
     */
    public static HttpDeliveryAdapter start(Settings settings, WebhookTargets targets, InstantSource clock) {
        return start(settings, targets, clock, World.real());
    }

    static HttpDeliveryAdapter start(Settings settings, WebhookTargets targets, InstantSource clock, World world) {
        return new HttpDeliveryAdapter(settings, targets, clock, world);
    }

    /** The sender; the same one each time. */
    public WebhookSender sender() {
        return sender;
    }

    /** What can be said of a URL when it is saved. The sender asks again, and checks addresses when it connects. */
    public UrlCheck urls() {
        return carrier.rules();
    }

    int connectionsInUse() {
        return carrier.client().inUse();
    }

    /** Blocks until what was accepted is reported, at most {@link Limits#drain}; what is left then is reported as unknown. */
    @Override
    public void close() {
        try {
            sender.drain(settings.limits().drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            carrier.client().close();
            thread.shutdown();
            lookups.shutdownNow();
        }
    }

    private static ExecutorService lookupThreads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                LOOKUPS, LOOKUPS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("hooktrail-lookup"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /**
     * How to send.
     *
     * @param userAgent the value of {@code User-Agent}, {@code Hooktrail/<version>}
     */
    public record Settings(UrlPolicy urls, Limits limits, String userAgent) {}

    /**
     * Where requests may go.
     *
     * @param requireHttps whether plain http is refused (C11)
     * @param allowedAddresses CIDRs that are exempt from the address guard, such as {@code 127.0.0.0/8}
     * @param allowedPorts empty for 80, 443, and from 1024 all that belong to no other protocol
     */
    public record UrlPolicy(boolean requireHttps, List<String> allowedAddresses, Set<Integer> allowedPorts) {

        /** Https alone, public addresses alone, the usual ports. */
        public static final UrlPolicy STRICT = new UrlPolicy(true, List.of(), Set.of());

        /** @throws IllegalArgumentException if an address is no CIDR */
        public UrlPolicy {
            allowedAddresses = List.copyOf(allowedAddresses);
            allowedPorts = Set.copyOf(allowedPorts);
            allowedAddresses.forEach(AddressRange::of);
        }
    }

    /**
     * How much at once.
     *
     * @param queue attempts that may be reserved, queued or in flight together
     * @param inFlight requests in flight together, over all webhooks
     * @param inFlightPerWebhook requests in flight to one webhook
     * @param responseRead bytes of a response body that are read before the connection is cut
     * @param responseKept bytes of a response body, and of its headers, that are kept
     * @param drain how long {@link #close} waits; longer than the longest time-out, or requests are cut
     */
    public record Limits(
            int queue, int inFlight, int inFlightPerWebhook, int responseRead, int responseKept, Duration drain) {

        /** For one node. */
        public static final Limits DEFAULT = new Limits(4_096, 256, 32, 64 * 1024, 16 * 1024, Duration.ofSeconds(31));

        /** @throws IllegalArgumentException if a number is not positive */
        public Limits {
            if (Math.min(Math.min(queue, inFlight), Math.min(inFlightPerWebhook, Math.min(responseRead, responseKept)))
                    <= 0) {
                throw new IllegalArgumentException("Every limit must be positive");
            }
        }
    }

    /**
     * What surrounds the adapter. Tests bring their own.
     *
     * @param namesKept how long an answer of the name service is used
     * @param tls which certificates are trusted
     */
    record World(HostAddresses.Resolver names, Duration namesKept, SSLContext tls) {

        World(HostAddresses.Resolver names, SSLContext tls) {
            this(names, Duration.ofSeconds(5), tls);
        }

        static World real() {
            try {
                return new World(InetAddress::getAllByName, ReceiverTrust.context(null));
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
