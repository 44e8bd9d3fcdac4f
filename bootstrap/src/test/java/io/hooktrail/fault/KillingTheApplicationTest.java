package io.hooktrail.fault;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.Received;
import io.hooktrail.story.Rest;
import io.hooktrail.story.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault F1: {@code kill -9} under load, and once more while the next process recovers.
 *
 * <p>The first kill comes when the receiver has accepted some requests and keeps all others waiting, so what is in flight
 * is known exactly. The second comes at some moment of full activity.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KillingTheApplicationTest {

    private static final int IN_FLIGHT = 32;
    private static final int ACCEPTED_BEFORE = 150;
    private static final int LOAD = 8;
    private static final String LIMIT = "hooktrail.delivery.in-flight-per-webhook=" + IN_FLIGHT;
    private static final Duration TO_THE_END = Duration.ofSeconds(60);

    private final LocalReceiver receiver = LocalReceiver.start();
    private final Producer producer = new Producer();
    private Subscription webhook;
    private List<Received> beforeTheFirstKill;
    private Set<String> inFlightAtTheFirstKill;
    private Duration resumedAfter;
    private List<String> batchOfBefore;
    private List<List<String>> unansweredBatch;
    private Histories histories;

    @BeforeAll
    void kill_it_twice(@TempDir Path temporary) {
        Path folder = temporary.resolve("data");
        int unanswered = killUnderLoad(folder);
        killWhileRecovering(folder);
        try (Node node = Node.on(folder, LIMIT)) {
            Rest api = webhook.at(node.api()).owner().api();
            batchOfBefore = producer.post(api, 0);
            unansweredBatch = List.of(producer.post(api, unanswered), producer.post(api, unanswered));
            producer.post(api, unanswered, unanswered + 1);
            histories = historiesAtTheEnd(webhook.at(node.api()));
        }
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    @Test
    void every_acknowledged_event_is_delivered() {
        histories.assertNothingIsLost();
    }

    @Test
    void what_is_called_a_success_was_accepted_by_the_receiver() {
        histories.assertSuccessMeansThatTheReceiverAccepted();
    }

    @Test
    void no_request_is_without_a_recorded_attempt() {
        histories.assertEveryRequestHasATrace();
    }

    @Test
    void a_request_is_repeated_only_if_it_was_in_flight_at_the_kill() {
        List<Received> later = histories
                .received()
                .subList(beforeTheFirstKill.size(), histories.received().size());
        Set<String> repeated = ids(later);
        repeated.retainAll(ids(beforeTheFirstKill));

        assertThat(inFlightAtTheFirstKill).hasSize(IN_FLIGHT);
        assertThat(repeated).isEqualTo(inFlightAtTheFirstKill);
        histories.assertRepeatedOnlyWhereTheOutcomeWasLost();
    }

    @Test
    void nothing_follows_a_success() {
        histories.assertNothingFollowsASuccess();
    }

    @Test
    void delivery_goes_on_within_five_seconds_of_being_ready() {
        assertThat(resumedAfter).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_client_that_repeats_what_was_cut_off_makes_each_event_once() {
        assertThat(batchOfBefore).isEqualTo(producer.promised(0));
        assertThat(unansweredBatch.getFirst()).isEqualTo(unansweredBatch.getLast());
        assertThat(histories.deliveries()).hasSize(histories.promised().size());
    }

    /** Answers the number of the batch that was cut off. */
    private int killUnderLoad(Path folder) {
        receiver.behaves(acceptingThenSilent());
        try (Node node = Node.on(folder, LIMIT)) {
            webhook = Customer.open(node.api(), "Under load", null).subscribes(receiver, "client.*");
            Rest api = webhook.owner().api();
            producer.post(api, 0, LOAD);
            eventually(() -> assertThat(unanswered()).hasSize(IN_FLIGHT));
            eventually(() -> assertThat(webhook.deliveries())
                    .filteredOn(it -> Histories.status(it).equals("success"))
                    .hasSize(ACCEPTED_BEFORE));
            CompletableFuture<Void> killing = CompletableFuture.runAsync(node::kill);
            int unanswered = producer.postUntilCutOff(api, LOAD);
            killing.join();
            beforeTheFirstKill = receiver.requests();
            inFlightAtTheFirstKill = ids(unanswered());
            return unanswered;
        }
    }

    private void killWhileRecovering(Path folder) {
        receiver.behaves(request -> CompletableFuture.supplyAsync(
                () -> Reply.of(204), CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)));
        int before = beforeTheFirstKill.size();
        try (Node node = Node.on(folder, LIMIT)) {
            Instant ready = Instant.now();
            eventually(() -> assertThat(receiver.requests()).hasSizeGreaterThan(before));
            resumedAfter =
                    Duration.between(ready, receiver.requests().get(before).at());
            eventually(() -> assertThat(receiver.requests()).hasSizeGreaterThan(before + 100));
            node.kill();
        }
    }

    private Histories historiesAtTheEnd(Subscription seen) {
        eventually(
                TO_THE_END,
                () -> assertThat(seen.deliveries())
                        .extracting(Histories::status)
                        .containsOnly("success"));
        return new Histories(producer.promised(), receiver.requests(), seen.deliveries(), seen.attempts());
    }

    private static Function<Received, CompletableFuture<Reply>> acceptingThenSilent() {
        var accepted = new AtomicInteger();
        return request -> accepted.incrementAndGet() <= ACCEPTED_BEFORE
                ? CompletableFuture.completedFuture(Reply.of(204))
                : new CompletableFuture<>();
    }

    private List<Received> unanswered() {
        return receiver.requests().stream()
                .filter(request -> !request.answered().isDone())
                .toList();
    }

    private static Set<String> ids(List<Received> requests) {
        return requests.stream().map(Received::eventId).collect(Collectors.toSet());
    }
}
