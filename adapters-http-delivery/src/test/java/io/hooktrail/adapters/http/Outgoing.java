package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.Limits;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.Settings;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.UrlPolicy;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.SigningSecret;
import io.hooktrail.application.delivery.WebhookSender;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A running adapter with webhooks in memory, for tests. */
final class Outgoing implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T10:15:30.250Z");
    static final byte[] SECRET = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.US_ASCII);
    static final UrlPolicy LOOPBACK = new UrlPolicy(false, List.of("127.0.0.0/8", "::1"), Set.of());
    static final Limits LIMITS = new Limits(200, 64, 8, 64 * 1024, 16 * 1024, Duration.ofSeconds(5));

    private static final AtomicLong NUMBERS = new AtomicLong();

    final Map<WebhookId, WebhookTarget> targets = new ConcurrentHashMap<>();
    final BlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();
    final HttpDeliveryAdapter adapter;
    final WebhookSender sender;

    Outgoing(UrlPolicy urls, Limits limits, World world) {
        adapter = HttpDeliveryAdapter.start(
                new Settings(urls, limits, "Hooktrail/1.2.3"),
                webhook -> Optional.ofNullable(targets.get(webhook)),
                InstantSource.fixed(NOW),
                world);
        sender = adapter.sender();
    }

    Outgoing() {
        this(LOOPBACK, LIMITS, World.real());
    }

    WebhookId webhook(URI url) {
        return webhook(url, Duration.ofMillis(400));
    }

    WebhookId webhook(URI url, Duration timeout) {
        WebhookId id = new WebhookId(UUID.randomUUID());
        webhook(new WebhookTarget(
                id, url, PayloadVersion.V2, Map.of(), timeout, null, Set.of(), List.of(new SigningSecret(SECRET))));
        return id;
    }

    void webhook(WebhookTarget target) {
        targets.put(target.id(), target);
    }

    static OutgoingAttempt attempt(WebhookId webhook) {
        EventId event = new EventId(new UUID(NUMBERS.incrementAndGet() << 16 | 0x7000L, 0x8000_0000_0000_0001L));
        OutgoingEvent said = new OutgoingEvent(
                event,
                new AccountId(new UUID(1, 2)),
                "booking.confirmed",
                "b-1",
                NOW,
                Content.ofJson("{\"id\":\"b-1\",\"name\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8)));
        return new OutgoingAttempt(DeliveryId.of(event, webhook), 1, webhook, said);
    }

    void send(WebhookId webhook, int times) {
        assertThat(sender.reserve(times)).isEqualTo(times);
        List<OutgoingAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            attempts.add(attempt(webhook));
        }
        sender.send(attempts, exchanges::add);
    }

    /** Sends one attempt and waits for what became of it. */
    Exchange exchange(URI url) throws InterruptedException {
        send(webhook(url), 1);
        return next();
    }

    Exchange next() throws InterruptedException {
        Exchange exchange = exchanges.poll(10, TimeUnit.SECONDS);
        assertThat(exchange).as("an exchange within ten seconds").isNotNull();
        return exchange;
    }

    /** Waits until every place is free again and no connection is held. */
    void awaitQuiet(int places) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        int free = 0;
        while ((free < places || adapter.connectionsInUse() > 0) && System.nanoTime() < until) {
            sender.release(free);
            Thread.onSpinWait();
            free = sender.reserve(places + 1);
        }
        assertThat(free).as("free places").isEqualTo(places);
        assertThat(adapter.connectionsInUse()).as("connections in use").isZero();
        sender.release(free);
    }

    @Override
    public void close() {
        adapter.close();
    }
}
