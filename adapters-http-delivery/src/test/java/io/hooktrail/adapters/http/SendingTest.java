package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.HttpDeliveryAdapter.Limits;
import io.hooktrail.adapters.http.HttpDeliveryAdapter.World;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void grants_no_more_places_than_there_are_and_takes_them_back() {
        try (Outgoing outgoing = new Outgoing()) {
            assertThat(outgoing.sender.reserve(150)).isEqualTo(150);
            assertThat(outgoing.sender.reserve(150)).isEqualTo(50);
            assertThat(outgoing.sender.reserve(1)).isZero();
            outgoing.sender.release(20);
            assertThat(outgoing.sender.reserve(150)).isEqualTo(20);
            assertThat(outgoing.sender.reserve(-1)).isZero();
            outgoing.sender.release(200);
        }
    }

    /** The slow ones answer only after the quiet one was served, so a delay would be a dead end. */
    @Test
    void slow_webhooks_do_not_delay_a_quiet_one() throws Exception {
        CountDownLatch quietOneServed = new CountDownLatch(1);
        try (Receiver slow = Receiver.that(connection -> {
                    while (connection.readRequest()) {
                        quietOneServed.await(20, TimeUnit.SECONDS);
                        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                Receiver quick = Receiver.that(Receiver.answering(200));
                Outgoing outgoing = new Outgoing()) {
            for (int i = 0; i < 10; i++) {
                outgoing.send(outgoing.webhook(slow.url(), LONG), 15);
            }
            WebhookId quiet = outgoing.webhook(quick.url(), LONG);
            outgoing.send(quiet, 3);
            for (int i = 0; i < 3; i++) {
                assertThat(outgoing.next().attempt().webhook()).isEqualTo(quiet);
            }
            quietOneServed.countDown();
            for (int i = 0; i < 150; i++) {
                assertThat(outgoing.next().outcome()).isInstanceOf(Delivered.class);
            }
            outgoing.awaitQuiet(200);
        }
    }

    @Test
    void sends_no_more_at_once_to_one_webhook_than_its_limit() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Receiver receiver = Receiver.that(connection -> {
                    while (connection.readRequest()) {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                Outgoing outgoing = new Outgoing()) {
            outgoing.send(outgoing.webhook(receiver.url(), LONG), 200);
            for (int i = 0; i < 200; i++) {
                assertThat(outgoing.next().outcome()).isInstanceOf(Delivered.class);
            }
            assertThat(most.get()).isBetween(1, 8);
            assertThat(receiver.connections.get())
                    .as("connections are used again")
                    .isBetween(1, 16);
        }
    }

    @Test
    void reports_each_attempt_exactly_once_whatever_becomes_of_it() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        try (Receiver moody = Receiver.that(connection -> {
                    while (connection.readRequest()) {
                        switch (turn.getAndIncrement() % 4) {
                            case 0 -> connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                            case 1 -> connection.write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
                            case 2 -> {
                                return;
                            }
                            default -> connection.awaitEnd();
                        }
                    }
                });
                Outgoing outgoing = new Outgoing()) {
            List<WebhookId> webhooks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                webhooks.add(outgoing.webhook(moody.url(), Duration.ofMillis(300)));
            }
            webhooks.add(outgoing.webhook(java.net.URI.create("http://10.0.0.1/"), LONG));
            webhooks.forEach(webhook -> outgoing.send(webhook, 40));
            Map<OutgoingAttempt, Integer> reports = new HashMap<>();
            for (int i = 0; i < 200; i++) {
                reports.merge(outgoing.next().attempt(), 1, Integer::sum);
            }
            outgoing.awaitQuiet(200);
            assertThat(reports).hasSize(200);
            assertThat(outgoing.exchanges).isEmpty();
        }
    }

    @Test
    void says_of_a_deleted_webhook_that_it_is_gone() throws Exception {
        try (Outgoing outgoing = new Outgoing()) {
            outgoing.send(new WebhookId(UUID.randomUUID()), 2);
            for (int i = 0; i < 2; i++) {
                Exchange exchange = outgoing.next();
                assertThat(((Refused) exchange.outcome()).failure()).isEqualTo(FailureClass.WEBHOOK_GONE);
                assertThat(exchange.requestHeaders()).isEmpty();
            }
            outgoing.awaitQuiet(200);
        }
    }

    @Test
    void goes_on_when_nobody_takes_an_outcome() throws Exception {
        try (Receiver receiver = Receiver.that(Receiver.answering(200));
                Outgoing outgoing = new Outgoing()) {
            WebhookId webhook = outgoing.webhook(receiver.url(), LONG);
            assertThat(outgoing.sender.reserve(1)).isOne();
            outgoing.sender.send(List.of(Outgoing.attempt(webhook)), exchange -> {
                throw new IllegalStateException("thrown on purpose");
            });
            outgoing.send(webhook, 1);
            assertThat(outgoing.next().outcome()).isInstanceOf(Delivered.class);
            outgoing.awaitQuiet(200);
        }
    }

    @Test
    void drains_before_it_closes() throws Exception {
        try (Receiver receiver = Receiver.that(Receiver.answering(200))) {
            Outgoing outgoing = new Outgoing();
            outgoing.send(outgoing.webhook(receiver.url(), LONG), 100);
            outgoing.close();
            assertThat(outgoing.exchanges).hasSize(100).allMatch(it -> it.outcome() instanceof Delivered);
            assertThat(outgoing.sender.reserve(1)).isZero();
        }
    }

    @Test
    void reports_what_it_could_not_finish_before_it_closed_as_unknown() throws Exception {
        Limits impatient = new Limits(200, 64, 8, 1_000, 1_000, Duration.ofMillis(50));
        try (Receiver receiver = Receiver.that(connection -> connection.awaitEnd())) {
            Outgoing outgoing = new Outgoing(Outgoing.LOOPBACK, impatient, World.real());
            WebhookId webhook = outgoing.webhook(receiver.url(), LONG);
            outgoing.send(webhook, 20);
            assertThat(outgoing.sender.reserve(1)).isOne();
            outgoing.close();
            outgoing.sender.send(List.of(Outgoing.attempt(webhook)), outgoing.exchanges::add);
            for (int i = 0; i < 21; i++) {
                assertThat(((Refused) outgoing.next().outcome()).failure()).isEqualTo(FailureClass.OUTCOME_UNKNOWN);
            }
            assertThat(outgoing.exchanges).isEmpty();
        }
    }
}
