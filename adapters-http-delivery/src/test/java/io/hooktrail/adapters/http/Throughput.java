package io.hooktrail.adapters.http;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.Limits;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.domain.webhook.WebhookId;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Prints how many signed requests a second leave and are answered on loopback. Asserts nothing. */
final class Throughput {

    private static final int WEBHOOKS = 8;

    private Throughput() {}

    /** @param arguments seconds to measure after as many of warm-up; 5 if absent */
    public static void main(String... arguments) throws Exception {
        Duration span = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        writing(span);
        sending(span);
    }

    private static void writing(Duration span) {
        try (Outgoing outgoing = new Outgoing()) {
            WebhookTarget target = outgoing.targets.get(
                    outgoing.webhook(URI.create("http://127.0.0.1:9/hook"), Duration.ofSeconds(9)));
            OutgoingAttempt attempt = Outgoing.attempt(target.id());
            RequestWriter writer = new RequestWriter("Hooktrail/0");
            for (String phase : List.of("warm-up", "measured")) {
                long until = System.nanoTime() + span.toNanos();
                long written = 0;
                while (System.nanoTime() < until) {
                    written += writer.write(attempt, target, Outgoing.NOW)
                                    .headers()
                                    .isEmpty()
                            ? 0
                            : 1;
                }
                System.out.printf(
                        "writing and signing alone, %s: %,d/s on one thread%n", phase, written / span.toSeconds());
            }
        }
    }

    private static void sending(Duration span) throws Exception {
        Limits limits = Limits.DEFAULT;
        byte[] answer =
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (Receiver receiver = Receiver.that(connection -> connection.answerAll(answer));
                Outgoing outgoing = new Outgoing(Outgoing.LOOPBACK, limits, World.real())) {
            List<WebhookId> webhooks = new ArrayList<>();
            for (int i = 0; i < WEBHOOKS; i++) {
                webhooks.add(outgoing.webhook(receiver.url(), Duration.ofSeconds(9)));
            }
            Semaphore room = new Semaphore(2_000);
            LongAdder answered = new LongAdder();
            for (String phase : List.of("warm-up", "measured")) {
                long before = answered.sum();
                long cpu = cpu();
                long until = System.nanoTime() + span.toNanos();
                while (System.nanoTime() < until) {
                    room.acquire(200);
                    List<OutgoingAttempt> attempts = new ArrayList<>();
                    for (int i = outgoing.sender.reserve(200); i > 0; i--) {
                        attempts.add(Outgoing.attempt(webhooks.get(i % WEBHOOKS)));
                    }
                    room.release(200 - attempts.size());
                    outgoing.sender.send(attempts, exchange -> {
                        answered.increment();
                        room.release();
                    });
                }
                System.out.printf(
                        "sent, answered and reported, %s: %,d/s with %.2f cores, receiver included%n",
                        phase, (answered.sum() - before) / span.toSeconds(), (double) (cpu() - cpu) / span.toNanos());
            }
            room.acquire(2_000);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
