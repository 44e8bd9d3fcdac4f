package io.hooktrail.application.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.CommandDispatcher.Overloaded;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceivingForBinsTest {

    private static final BinId BIN = new BinId(new UUID(0, 1));
    private static final BinId NO_BIN = new BinId(new UUID(0, 2));
    private static final BinId POISON = new BinId(new UUID(0, 3));
    private static final BinAnswer OK = new BinAnswer(200, Duration.ZERO, null);

    private final FakeStore store = new FakeStore();
    private final BinReceiver receiver = new BinReceiver(store, bin -> List.of());

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void answers_once_the_request_is_kept() {
        assertThat(receiver.receive(request(BIN))).contains(OK);
        assertThat(store.units).hasSize(1);
    }

    @Test
    void knows_no_answer_where_there_is_no_bin() {
        assertThat(receiver.receive(request(NO_BIN))).isEmpty();
    }

    @Test
    void keeps_together_what_arrives_together() {
        store.hold();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<BinAnswer>>> answers = IntStream.range(0, 250)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> receiver.receive(request(BIN)), senders))
                    .toList();
            store.release();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).contains(OK));
        }
        assertThat(store.units.stream().mapToInt(Integer::intValue).sum()).isEqualTo(250);
        assertThat(store.units).allSatisfy(unit -> assertThat(unit).isLessThanOrEqualTo(100));
    }

    @Test
    void keeps_the_others_when_one_cannot_be_kept() {
        store.hold();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> receiver.receive(request(BIN)), senders);
            var poison = CompletableFuture.supplyAsync(() -> receiver.receive(request(POISON)), senders);
            var last = CompletableFuture.supplyAsync(() -> receiver.receive(request(BIN)), senders);
            store.release();
            assertThat(first.join()).contains(OK);
            assertThat(last.join()).contains(OK);
            assertThatThrownBy(poison::join).hasRootCauseMessage("poison");
        }
    }

    @Test
    void tells_everybody_when_the_database_is_away() {
        store.failure = new IllegalStateException(new SQLException("gone", "08006"));
        assertThatThrownBy(() -> receiver.receive(request(BIN))).isSameAs(store.failure);
    }

    @Test
    void refuses_once_it_is_closed() {
        receiver.close();
        assertThatThrownBy(() -> receiver.receive(request(BIN))).isInstanceOf(Overloaded.class);
    }

    private static IncomingRequest request(BinId bin) {
        return new IncomingRequest(bin, Instant.EPOCH, "POST", null, List.of(), new byte[0]);
    }

    private static final class FakeStore implements RequestStore {

        private final List<Integer> units = Collections.synchronizedList(new ArrayList<>());
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile RuntimeException failure;

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        @Override
        public List<Optional<BinAnswer>> keep(List<CheckedRequest> requests) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure != null) {
                throw failure;
            }
            if (requests.stream().anyMatch(it -> it.request().bin().equals(POISON))) {
                throw new IllegalArgumentException("poison");
            }
            units.add(requests.size());
            return requests.stream()
                    .map(it -> it.request().bin().equals(BIN) ? Optional.of(OK) : Optional.<BinAnswer>empty())
                    .toList();
        }
    }
}
