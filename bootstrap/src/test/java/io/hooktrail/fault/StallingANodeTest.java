package io.hooktrail.fault;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.Received;
import io.hooktrail.story.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Fault F3: two nodes on one database; one stalls in the middle of its requests for longer than its lease, so the other
 * takes them over; then it goes on and reports what it thinks came of them.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class StallingANodeTest {

    private static final int BATCHES = 2;
    private static final int EVENTS = BATCHES * Producer.BATCH;
    private static final String[] SETTINGS = {
        "hooktrail.delivery.lease=3s",
        "hooktrail.delivery.timeout=30s",
        "hooktrail.delivery.in-flight-per-webhook=" + EVENTS
    };

    private final LocalReceiver receiver = LocalReceiver.start();
    private final CompletableFuture<Reply> answerToTheStalled = new CompletableFuture<>();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void what_a_stalled_node_reports_late_is_refused_and_nothing_is_lost(@TempDir Path temporary) {
        Path folder = temporary.resolve("data");
        receiver.behaves(keepingTheFirstWaiting());
        var producer = new Producer();
        try (Node healthy = Node.on(folder, SETTINGS);
                Node stalling = Node.on(folder, SETTINGS)) {
            Customer customer = Customer.open(stalling.api(), "Two nodes", null);
            Subscription webhook = customer.subscribes(receiver, "client.*", "ticket.*");
            producer.post(customer.api(), 0, BATCHES);
            eventually(() -> assertThat(receiver.requests()).hasSize(EVENTS));

            stalling.stall();
            Subscription seen = webhook.at(healthy.api());
            allDelivered(seen);
            List<JsonNode> afterTheTakeover = seen.attempts();

            answerToTheStalled.complete(Reply.of(500));
            stalling.goOn();
            letItReport(customer, webhook);

            assertThat(receiver.requests().subList(0, EVENTS))
                    .allSatisfy(request -> assertThat(request.answered()).isCompletedWithValue(500));
            List<JsonNode> atTheEnd = aboutClients(seen.attempts());
            assertThat(atTheEnd).isEqualTo(afterTheTakeover);
            assertRight(new Histories(
                    producer.promised(), requestsAboutClients(), aboutClients(seen.deliveries()), atTheEnd));
        }
    }

    private static void assertRight(Histories histories) {
        histories.assertNothingIsLost();
        histories.assertSuccessMeansThatTheReceiverAccepted();
        histories.assertEveryRequestHasATrace();
        histories.assertRepeatedOnlyWhereTheOutcomeWasLost();
        histories.assertNothingFollowsASuccess();
        assertThat(histories.repetitions()).isEqualTo(EVENTS);
    }

    private static void allDelivered(Subscription webhook) {
        eventually(() -> assertThat(webhook.deliveries())
                .hasSizeGreaterThanOrEqualTo(EVENTS)
                .extracting(Histories::status)
                .containsOnly("success"));
    }

    /**
     * Lets the node that stalled deliver other events. Its lane for this webhook was full of the requests that were kept
     * waiting, so by then it has read their late answers and tried to record them.
     */
    private static void letItReport(Customer customer, Subscription webhook) {
        for (int number = 0; number < Producer.BATCH; number++) {
            customer.tells("ticket", "t-" + number, "closed");
        }
        allDelivered(webhook);
    }

    private List<Received> requestsAboutClients() {
        return receiver.requests().stream()
                .filter(request -> request.json().path("type").asString().startsWith("client."))
                .toList();
    }

    private static List<JsonNode> aboutClients(List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.path("type").asString().equals("client"))
                .toList();
    }

    /** The first request about each event is kept waiting: it came from the node that will stall. */
    private Function<Received, CompletableFuture<Reply>> keepingTheFirstWaiting() {
        var count = new AtomicInteger();
        return request -> count.incrementAndGet() <= EVENTS
                ? answerToTheStalled
                : CompletableFuture.completedFuture(Reply.of(204));
    }
}
