package io.hooktrail.adapters.persistence.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinRejection.TooManyBins;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

class BinsInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final Behaviour ODD = new Behaviour(410, Duration.ofMillis(1_500), 3, "{\"a\": 1}");

    private final JdbcBins bins =
            new JdbcBins(DATABASE.sql(), new JdbcTransactionManager(DATABASE.dataSource()), new RememberedKeys());
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountScope scope = new AccountScope(account, Set.of(account));
    private final AccountScope stranger = new AccountScope(new AccountId(UUID.randomUUID()), Set.of());

    @Test
    void a_bin_is_shown_as_it_was_made() {
        Bin bin = bin(1, ODD);
        bins.add(bin);
        assertThat(bins.find(scope, bin.id())).contains(bin);
        assertThat(bins.list(scope, PageRequest.first()).items()).containsExactly(bin);
    }

    @Test
    void a_bin_that_is_there_already_stays_as_it_is() {
        bins.add(bin(1, ODD));
        bins.add(bin(1, Behaviour.USUAL));
        assertThat(bins.find(scope, id(1)).orElseThrow().behaviour()).isEqualTo(ODD);
    }

    @Test
    void asking_twice_with_one_key_makes_one_bin_and_another_request_with_it_is_refused() {
        var key = new IdempotencyKey(account, "k", "print");
        assertThat(bins.add(bin(1, ODD), key)).isEqualTo(id(1));
        assertThat(bins.add(bin(2, ODD), key)).isEqualTo(id(1));
        assertThat(bins.list(scope, PageRequest.first()).items()).hasSize(1);
        assertThatThrownBy(() -> bins.add(bin(3, ODD), new IdempotencyKey(account, "k", "other")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_bin_is_told_to_answer_otherwise() {
        bins.add(bin(1, ODD));
        Bin changed = bin(1, ODD).with("Other", Behaviour.USUAL);
        bins.change(scope, changed);
        assertThat(bins.find(scope, id(1))).contains(changed);
    }

    @Test
    void nobody_outside_the_scope_sees_changes_or_deletes_a_bin() {
        Bin bin = bin(1, ODD);
        bins.add(bin);
        bins.change(stranger, bin.with("Stolen", Behaviour.USUAL));
        assertThat(bins.delete(stranger, bin.id())).isFalse();
        assertThat(bins.find(stranger, bin.id())).isEmpty();
        assertThat(bins.list(stranger, PageRequest.first()).items()).isEmpty();
        assertThat(bins.find(scope, bin.id())).contains(bin);
    }

    @Test
    void a_deleted_bin_is_gone() {
        bins.add(bin(1, ODD));
        assertThat(bins.delete(scope, id(1))).isTrue();
        assertThat(bins.delete(scope, id(1))).isFalse();
        assertThat(bins.find(scope, id(1))).isEmpty();
    }

    @Test
    void bins_are_listed_in_both_directions_the_newest_first() {
        IntStream.rangeClosed(1, 5).forEach(n -> bins.add(bin(n, Behaviour.USUAL)));
        Page<Bin> first = bins.list(scope, new PageRequest(2, null));
        Page<Bin> second = bins.list(scope, new PageRequest(2, first.next()));
        Page<Bin> third = bins.list(scope, new PageRequest(2, second.next()));
        assertThat(List.of(names(first), names(second), names(third)))
                .containsExactly(List.of("Bin 5", "Bin 4"), List.of("Bin 3", "Bin 2"), List.of("Bin 1"));
        assertThat(third.next()).isNull();
        assertThat(first.previous()).isNull();
        Page<Bin> back = bins.list(scope, new PageRequest(2, third.previous()));
        assertThat(names(back)).containsExactly("Bin 3", "Bin 2");
        assertThat(names(bins.list(scope, new PageRequest(2, back.previous())))).containsExactly("Bin 5", "Bin 4");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> bins.list(scope, new PageRequest(2, "nonsense")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void an_account_has_a_hundred_bins_at_most_even_when_many_are_made_at_once() {
        var asked = IntStream.rangeClosed(1, 110)
                .mapToObj(n -> CompletableFuture.runAsync(() -> bins.add(bin(n, Behaviour.USUAL))))
                .toList();
        long refused = asked.stream()
                .filter(it -> it.handle((done, failure) -> isTooMany(failure)).join())
                .count();
        assertThat(refused).isEqualTo(10);
        assertThat(bins.list(scope, new PageRequest(200, null)).items()).hasSize(100);
    }

    private static boolean isTooMany(Throwable failure) {
        return failure != null
                && failure.getCause() instanceof Rejected refused
                && refused.rejection() instanceof TooManyBins;
    }

    private static List<String> names(Page<Bin> page) {
        return page.items().stream().map(Bin::name).toList();
    }

    private Bin bin(int number, Behaviour behaviour) {
        return Bin.empty(id(number), account, "Bin " + number, behaviour, NOW);
    }

    private BinId id(int number) {
        return new BinId(new UUID(account.value().getMostSignificantBits(), number));
    }
}
