package io.hooktrail.adapters.persistence.bin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinAnswer;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.CheckedRequest;
import io.hooktrail.application.bin.IncomingRequest;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.SignatureVerdict;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RequestsInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
    private final JdbcBins bins = new JdbcBins(DATABASE.sql(), transactions, new RememberedKeys());
    private final JdbcKeptRequests kept = new JdbcKeptRequests(DATABASE.sql());
    private final JdbcRequestStore store = new JdbcRequestStore(new JdbcTemplate(DATABASE.dataSource()), transactions);
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountScope scope = new AccountScope(account, Set.of(account));
    private final BinId bin = new BinId(UUID.randomUUID());

    @BeforeEach
    void make() {
        bins.add(Bin.empty(bin, account, "Bin", Behaviour.USUAL, NOW));
    }

    @Test
    void a_request_is_kept_as_it_arrived() {
        var headers = List.of(
                new Header("Content-Type", "application/json"),
                new Header("webhook-id", "msg_1"),
                new Header("X-Twice", "a: b"),
                new Header("X-Twice", ""));
        byte[] body = {0, 1, (byte) 0xff, '{'};
        store.keep(List.of(new CheckedRequest(
                new IncomingRequest(bin, NOW, "PUT", "a=1&b", headers, body), SignatureVerdict.FAILED)));
        KeptRequest shown = all().getFirst();
        assertThat(shown)
                .usingRecursiveComparison()
                .isEqualTo(new KeptRequest(
                        1, NOW, "PUT", "a=1&b", headers, "msg_1", body, 4, SignatureVerdict.FAILED, 200));
        assertThat(bins.find(scope, bin).orElseThrow()).satisfies(it -> {
            assertThat(it.received()).isEqualTo(1);
            assertThat(it.lastReceivedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void what_lets_somebody_in_is_masked_before_it_is_kept() {
        var headers = List.of(new Header("Authorization", "Bearer hunter2"), new Header("X-Env", "prod"));
        store.keep(List.of(new CheckedRequest(
                new IncomingRequest(bin, NOW, "POST", null, headers, new byte[0]), SignatureVerdict.UNSIGNED)));

        assertThat(DATABASE.sql()
                        .sql("select headers from bin_request where bin_id = :bin")
                        .param("bin", bin.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Authorization: ********\nX-Env: prod");
    }

    @Test
    void a_long_body_is_cut_after_64_kib() {
        store.keep(List.of(request(bin, null, "x".repeat(70_000))));
        assertThat(all().getFirst().body()).hasSize(65_536);
        assertThat(all().getFirst().bodySize()).isEqualTo(70_000);
    }

    @Test
    void it_is_answered_as_the_bin_is_told() {
        tell(new Behaviour(503, Duration.ofSeconds(2), 0, "[]"));
        assertThat(store.keep(List.of(request(bin, "msg_1", ""))))
                .containsExactly(Optional.of(new BinAnswer(503, Duration.ofSeconds(2), "[]")));
        assertThat(all().getFirst().status()).isEqualTo(503);
    }

    @Test
    void each_message_fails_its_first_requests_in_one_batch_or_in_several() {
        tell(new Behaviour(200, Duration.ZERO, 2, null));
        assertThat(statuses("a", "a", "b", "a")).containsExactly(500, 500, 500, 200);
        assertThat(statuses("b")).containsExactly(500);
        assertThat(statuses("b", "a", "c")).containsExactly(200, 200, 500);
    }

    @Test
    void requests_without_a_message_are_counted_together_and_anew_when_the_bin_is_told_so() {
        tell(new Behaviour(200, Duration.ZERO, 1, null));
        assertThat(statuses(null, null)).containsExactly(500, 200);
        tell(new Behaviour(200, Duration.ZERO, 1, null));
        assertThat(statuses(null, null)).containsExactly(500, 200);
    }

    @Test
    void only_the_last_500_are_kept() {
        IntStream.range(0, 6).forEach(n -> store.keep(Collections.nCopies(99, request(bin, null, ""))));
        assertThat(numbers(new PageRequest(1, null)).items()).containsExactly(594L);
        assertThat(DATABASE.sql()
                        .sql("select min(number) from bin_request where bin_id = :bin")
                        .param("bin", bin.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(95);
    }

    @Test
    void a_bin_that_is_not_there_keeps_nothing_and_the_others_do() {
        var other = new BinId(UUID.randomUUID());
        List<Optional<BinAnswer>> answers =
                store.keep(List.of(request(other, null, ""), request(bin, null, ""), request(other, null, "")));
        assertThat(answers.stream().map(Optional::isPresent)).containsExactly(false, true, false);
        assertThat(store.keep(List.of(request(other, null, "")))).containsExactly(Optional.empty());
        assertThat(all()).hasSize(1);
    }

    @Test
    void two_nodes_that_keep_at_once_give_every_request_a_number_of_its_own() {
        var nodes = new ArrayList<CompletableFuture<?>>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(() ->
                    IntStream.range(0, 10).forEach(n -> store.keep(Collections.nCopies(5, request(bin, null, ""))))));
        }
        nodes.forEach(CompletableFuture::join);
        assertThat(numbers(new PageRequest(200, null)).items())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).map(n -> 201 - n).boxed().toList());
    }

    @Test
    void they_are_listed_in_both_directions_the_newest_first() {
        store.keep(Collections.nCopies(5, request(bin, null, "")));
        Page<Long> first = numbers(new PageRequest(2, null));
        Page<Long> second = numbers(new PageRequest(2, first.next()));
        assertThat(first.items()).containsExactly(5L, 4L);
        assertThat(second.items()).containsExactly(3L, 2L);
        assertThat(numbers(new PageRequest(2, second.previous())).items()).containsExactly(5L, 4L);
    }

    @Test
    void nobody_outside_the_scope_sees_or_clears_them() {
        store.keep(List.of(request(bin, null, "")));
        var stranger = new AccountScope(new AccountId(UUID.randomUUID()), Set.of());
        kept.clear(stranger, bin);
        assertThat(kept.list(stranger, bin, PageRequest.first()).items()).isEmpty();
        assertThat(all()).hasSize(1);
    }

    @Test
    void they_go_when_they_are_cleared_and_with_their_bin() {
        store.keep(List.of(request(bin, null, "")));
        kept.clear(scope, bin);
        assertThat(all()).isEmpty();
        store.keep(List.of(request(bin, null, "")));
        assertThat(all().getFirst().number()).isEqualTo(2);
        bins.delete(scope, bin);
        assertThat(DATABASE.sql()
                        .sql("select count(*) from bin_request where bin_id = :bin")
                        .param("bin", bin.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tell(Behaviour behaviour) {
        bins.change(scope, bins.find(scope, bin).orElseThrow().with("Bin", behaviour));
    }

    private List<Integer> statuses(String... messages) {
        List<CheckedRequest> requests = new ArrayList<>();
        for (String message : messages) {
            requests.add(request(bin, message, ""));
        }
        return store.keep(requests).stream()
                .map(it -> it.orElseThrow().status())
                .toList();
    }

    private List<KeptRequest> all() {
        return kept.list(scope, bin, new PageRequest(200, null)).items();
    }

    private Page<Long> numbers(PageRequest page) {
        return kept.list(scope, bin, page).map(KeptRequest::number);
    }

    private static CheckedRequest request(BinId bin, String message, String body) {
        List<Header> headers = message == null ? List.of() : List.of(new Header("webhook-id", message));
        return new CheckedRequest(
                new IncomingRequest(bin, NOW, "POST", null, headers, body.getBytes(UTF_8)), SignatureVerdict.UNSIGNED);
    }
}
