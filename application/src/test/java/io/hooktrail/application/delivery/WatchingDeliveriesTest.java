package io.hooktrail.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFeed.Told;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchingDeliveriesTest {

    private static final AccountId OURS = new AccountId(new UUID(1, 1));
    private static final AccountId THEIRS = new AccountId(new UUID(1, 2));
    private static final AccountScope SCOPE = new AccountScope(OURS, Set.of(OURS));

    private final FakeLog log = new FakeLog();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final DeliveryFeed feed = new DeliveryFeed(log, () -> now);

    @Test
    void hears_of_what_happens_from_now_on_in_the_order_of_the_log() throws InterruptedException {
        log.happens(1, ours(1));
        DeliveryWatch watch = feed.watch(SCOPE, null);
        log.happens(2, ours(2));
        log.happens(3, ours(3));
        feed.tell();
        assertThat(heard(watch)).containsExactly(2L, 3L);
        feed.tell();
        assertThat(heard(watch)).isEmpty();
    }

    @Test
    void hears_once_of_a_delivery_to_which_much_happened_at_once() throws InterruptedException {
        DeliveryWatch watch = feed.watch(SCOPE, null);
        log.happens(1, ours(1));
        log.happens(2, ours(2));
        log.happens(3, ours(1));
        feed.tell();
        assertThat(heard(watch)).containsExactly(2L, 3L);
    }

    @Test
    void hears_nothing_of_accounts_outside_its_scope() throws InterruptedException {
        DeliveryWatch watch = feed.watch(SCOPE, null);
        log.happens(1, theirs(1));
        log.happens(2, ours(2));
        feed.tell();
        assertThat(heard(watch)).containsExactly(2L);
    }

    @Test
    void hears_of_what_a_slow_transaction_commits_behind_others() throws InterruptedException {
        DeliveryWatch watch = feed.watch(SCOPE, null);
        log.happens(2, ours(2));
        feed.tell();
        log.happens(1, ours(1));
        now = now.plusSeconds(1);
        feed.tell();
        assertThat(heard(watch)).containsExactly(2L, 1L);
    }

    @Test
    void looks_no_further_back_than_transactions_last() {
        feed.watch(SCOPE, null);
        log.happens(2, ours(2));
        feed.tell();
        now = now.plusSeconds(4);
        feed.tell();
        feed.tell();
        assertThat(log.askedAfter.getLast()).isEqualTo(2L);
    }

    @Test
    void catches_up_page_by_page_with_what_it_missed_before_it_goes_on() throws InterruptedException {
        LongStream.rangeClosed(1, 500).forEach(n -> log.happens(n, ours((int) n)));
        DeliveryWatch watch = feed.watch(SCOPE, 10L);
        log.happens(501, ours(501));
        feed.tell();
        assertThat(heard(watch))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(11, 501).boxed().toList());
    }

    @Test
    void is_ended_when_it_does_not_keep_up_and_holds_up_nobody_else() throws InterruptedException {
        DeliveryWatch slow = feed.watch(SCOPE, null);
        DeliveryWatch quick = feed.watch(SCOPE, null);
        IntStream.rangeClosed(1, DeliveryWatch.BUFFER).forEach(n -> log.happens(n, ours(n)));
        feed.tell();
        assertThat(heard(quick)).hasSize(DeliveryWatch.BUFFER);
        log.happens(DeliveryWatch.BUFFER + 1, ours(DeliveryWatch.BUFFER + 1));
        feed.tell();
        assertThat(slow.ended()).isTrue();
        assertThat(quick.ended()).isFalse();
        assertThat(heard(quick)).hasSize(1);
        assertThat(heard(slow)).as("what it had not heard yet").hasSize(DeliveryWatch.BUFFER);
    }

    @Test
    void costs_nothing_while_nobody_watches() {
        feed.tell();
        feed.watch(SCOPE, null).close();
        feed.tell();
        assertThat(log.askedAfter).isEmpty();
    }

    @Test
    void is_refused_where_too_many_watch() {
        IntStream.range(0, DeliveryFeed.WATCHERS).forEach(n -> feed.watch(SCOPE, null));
        assertThatThrownBy(() -> feed.watch(SCOPE, null)).isInstanceOf(Rejected.class);
    }

    @Test
    void ends_with_the_feed() throws InterruptedException {
        DeliveryWatch watch = feed.watch(SCOPE, null);
        feed.close();
        assertThat(watch.ended()).isTrue();
        assertThat(watch.next(Duration.ofDays(1))).isEmpty();
    }

    private static List<Long> heard(DeliveryWatch watch) throws InterruptedException {
        var positions = new ArrayList<Long>();
        for (Optional<Told> told = watch.next(Duration.ZERO); told.isPresent(); told = watch.next(Duration.ZERO)) {
            positions.add(told.get().position());
        }
        return positions;
    }

    private static DeliveryView ours(int number) {
        return view(OURS, number);
    }

    private static DeliveryView theirs(int number) {
        return view(THEIRS, number);
    }

    private static DeliveryView view(AccountId account, int number) {
        var cause = new DeliveryView.Cause(
                new EventId(new UUID(7, number)),
                account,
                new EventSubject("ticket", "closed", null),
                "t-1",
                AttemptTrigger.AUTOMATIC,
                null,
                Instant.EPOCH);
        return new DeliveryView(
                new DeliveryId(new UUID(8, number)),
                account,
                new WebhookRef(new WebhookId(new UUID(9, 9)), "CRM", "https://crm.example.com/"),
                cause,
                DeliveryStatus.PENDING,
                0,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }

    /** A log in memory. */
    private static final class FakeLog implements DeliveryChanges {

        private final TreeMap<Long, DeliveryView> events = new TreeMap<>();
        private final List<Long> askedAfter = new ArrayList<>();

        void happens(long position, DeliveryView delivery) {
            events.put(position, delivery);
        }

        @Override
        public long head() {
            return events.isEmpty() ? 0 : events.lastKey();
        }

        @Override
        public List<Change> after(long position, int limit) {
            askedAfter.add(position);
            return events.tailMap(position, false).entrySet().stream()
                    .limit(limit)
                    .map(entry -> new Change(entry.getKey(), entry.getValue().id()))
                    .toList();
        }

        @Override
        public List<DeliveryView> views(Collection<DeliveryId> deliveries) {
            return events.values().stream()
                    .filter(view -> deliveries.contains(view.id()))
                    .distinct()
                    .toList();
        }
    }
}
