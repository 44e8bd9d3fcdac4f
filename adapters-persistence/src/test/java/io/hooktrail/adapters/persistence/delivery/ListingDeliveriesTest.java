package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingDeliveriesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AccountId PARENT = account(1);
    private static final AccountId CHILD = account(2);
    private static final AccountId STRANGER = account(3);
    private static final AccountScope BOTH = new AccountScope(PARENT, Set.of(PARENT, CHILD));
    private static final WebhookId CRM = webhook(1);
    private static final WebhookId SHOP = webhook(2);
    private static final WebhookId FOREIGN = webhook(3);
    private static final EventSubject CLIENT_UPDATE = new EventSubject("client", "update", null);
    private static final EventSubject BOOKING_CONFIRMED = new EventSubject("booking", "confirmed", "instant");

    private final DeliveryTables tables = new DeliveryTables(DATABASE);
    private final DeliveryLog log = tables.log();

    @BeforeEach
    void begin_with_nothing() {
        tables.empty();
        tables.webhook(CRM, PARENT, "CRM", "https://crm.example.com/hooks");
        tables.webhook(SHOP, CHILD, "Shop 100%", "https://shop.example.com/in");
        tables.webhook(FOREIGN, STRANGER, "CRM of somebody else", "https://crm.example.com/hooks");
    }

    @Test
    void MT_21_the_newest_comes_first_and_before_it_what_is_still_to_be_sent() {
        Story early =
                told(PARENT, CRM, 1, story -> story.after(Duration.ofMinutes(1)).answers(200));
        Story late =
                told(CHILD, SHOP, 2, story -> story.after(Duration.ofMinutes(9)).answers(503));
        Story waiting = told(PARENT, CRM, 0, story -> story);
        tables.isOutstanding(waiting, PARENT, CRM);

        assertThat(list(DeliveryFilter.ALL)).containsExactly(waiting, late, early);
        assertThat(list(DeliveryFilter.ALL, DeliverySort.OLDEST)).containsExactly(early, late, waiting);
    }

    @Test
    void an_item_says_everything_that_is_known() {
        Story story = told(PARENT, CRM, 0, s -> s.after(Duration.ofSeconds(2)).answers(503));

        DeliveryView view = log.find(BOTH, story.id()).orElseThrow();

        assertThat(view.webhook().name()).isEqualTo("CRM");
        assertThat(view.webhook().url()).isEqualTo("https://crm.example.com/hooks");
        assertThat(view.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(view.createdAt()).isEqualTo(NOON);
        assertThat(view.sentAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(view.nextAttemptAt())
                .isEqualTo(NOON.plusSeconds(2).plusMillis(120).plus(Duration.ofMinutes(2)));
        assertThat(view.cause().subject()).isEqualTo(CLIENT_UPDATE);
        assertThat(view.cause().actor()).isEqualTo("key:producer");
        assertThat(view.lastAttempt())
                .isEqualTo(new DeliveryView.LastAttempt(
                        1, NOON.plusSeconds(2), 503, FailureClass.HTTP_STATUS, Duration.ofMillis(120)));
    }

    @Test
    void MT_11_a_delivery_says_when_its_event_occurred_and_of_a_test_when_it_was_asked_for() {
        Story told = told(PARENT, CRM, 3, story -> story.answers(200));
        tables.happened(
                Story.event(NOON.plusSeconds(3), 3),
                "{\"occurred_at\":\"2026-11-20T08:00:00.5Z\",\"at\":\"2026-11-21T12:00:03Z\"}");
        Story seen = told(PARENT, CRM, 2, story -> story.answers(200));
        tables.happened(Story.event(NOON.plusSeconds(2), 2), "{\"at\":\"2026-11-21T12:00:01.999Z\"}");
        Story test = told(PARENT, CRM, 1, story -> story.answers(200));

        assertThat(log.deliveries(BOTH, DeliveryFilter.ALL, DeliverySort.NEWEST, PageRequest.first())
                        .items())
                .extracting(DeliveryView::id, view -> view.cause().occurredAt())
                .containsExactly(
                        tuple(told.id(), Instant.parse("2026-11-20T08:00:00.5Z")),
                        tuple(seen.id(), Instant.parse("2026-11-21T12:00:01.999Z")),
                        tuple(test.id(), NOON.plusSeconds(1)));
        assertThat(log.find(BOTH, told.id()).orElseThrow().cause().occurredAt()).isEqualTo("2026-11-20T08:00:00.5Z");
    }

    @Test
    void A5_what_is_another_accounts_is_not_there() {
        Story foreign = told(STRANGER, FOREIGN, 1, story -> story.answers(500));

        assertThat(list(DeliveryFilter.ALL)).isEmpty();
        assertThat(list(DeliveryFilter.ALL, DeliverySort.STATUS)).isEmpty();
        assertThat(list(DeliveryFilter.ALL.withWebhooks(Set.of(FOREIGN)))).isEmpty();
        assertThat(list(DeliveryFilter.ALL.withEntity("entity-1"))).isEmpty();
        assertThat(log.count(BOTH, DeliveryFilter.ALL)).isZero();
        assertThat(log.find(BOTH, foreign.id())).isEmpty();
        assertThat(log.attemptsOf(BOTH, foreign.id())).isEmpty();
        assertThat(log.payload(BOTH, foreign.id())).isEmpty();
        assertThat(log.attempts(BOTH, DeliveryFilter.ALL, DeliverySort.NEWEST, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void MT_05_a_child_sees_its_own_alone() {
        told(PARENT, CRM, 1, story -> story.answers(200));
        Story own = told(CHILD, SHOP, 2, story -> story.answers(200));

        assertThat(log.deliveries(
                                new AccountScope(CHILD, Set.of(CHILD)),
                                DeliveryFilter.ALL,
                                DeliverySort.NEWEST,
                                PageRequest.first())
                        .items())
                .extracting(DeliveryView::id)
                .containsExactly(own.id());
    }

    @Test
    void MT_22_by_status() {
        Story pending = told(PARENT, CRM, 1, story -> story);
        tables.isOutstanding(pending, PARENT, CRM);
        Story success = told(PARENT, CRM, 2, story -> story.answers(200));
        Story failed = told(PARENT, CRM, 3, story -> story.answers(500));
        tables.isOutstanding(failed, PARENT, CRM);
        Story exhausted = told(PARENT, CRM, 4, story -> story.answers(410));
        Story cancelled = told(PARENT, CRM, 5, Story::isCancelled);

        assertThat(list(status(DeliveryStatus.PENDING))).containsExactly(pending);
        assertThat(list(status(DeliveryStatus.SUCCESS))).containsExactly(success);
        assertThat(list(status(DeliveryStatus.FAILED))).containsExactly(failed);
        assertThat(list(status(DeliveryStatus.EXHAUSTED))).containsExactly(exhausted);
        assertThat(list(status(DeliveryStatus.CANCELLED))).containsExactly(cancelled);
        assertThat(list(status(DeliveryStatus.FAILED, DeliveryStatus.EXHAUSTED)))
                .containsExactly(exhausted, failed);
        assertThat(log.count(BOTH, DeliveryFilter.ALL)).isEqualTo(5);
    }

    @Test
    void GKM_24_by_code_and_failure() {
        Story unavailable = told(PARENT, CRM, 1, story -> story.answers(503));
        Story broken = told(PARENT, CRM, 2, story -> story.answers(500));
        Story refused = told(PARENT, CRM, 3, story -> story.fails(FailureClass.CONNECT_REFUSED));
        Story fine = told(PARENT, CRM, 4, story -> story.answers(200));

        assertThat(list(codes("5xx"))).containsExactly(broken, unavailable);
        assertThat(list(codes("500", "2xx"))).containsExactly(fine, broken);
        assertThat(list(failure(FailureClass.CONNECT_REFUSED))).containsExactly(refused);
    }

    @Test
    void MT_23_by_type_action_and_graph() {
        Story client = told(PARENT, CRM, 1, story -> story.answers(200));
        Story booking = Story.of(
                        PARENT, CRM, Story.event(NOON.plusSeconds(5), 2), BOOKING_CONFIRMED, NOON.plusSeconds(5))
                .answers(200);
        tables.live(booking);
        known.add(booking);

        assertThat(list(filter(Set.of("client"), Set.of(), Set.of()))).containsExactly(client);
        assertThat(list(filter(Set.of("client", "booking"), Set.of("confirmed"), Set.of())))
                .containsExactly(booking);
        assertThat(list(filter(Set.of(), Set.of(), Set.of("instant")))).containsExactly(booking);
    }

    @Test
    void MT_25_MT_26_by_the_time_of_sending() {
        Story first = told(PARENT, CRM, 1, story -> story.answers(200));
        Story second = told(PARENT, CRM, 60, story -> story.answers(200));

        assertThat(list(between(NOON.plusSeconds(2), null))).containsExactly(second);
        assertThat(list(between(null, NOON.plusSeconds(60)))).containsExactly(first);
        assertThat(list(between(NOON.plusSeconds(1), NOON.plusSeconds(61)))).containsExactly(second, first);
    }

    @Test
    void GKM_14_one_search_for_name_url_and_event_type() {
        Story crm = told(PARENT, CRM, 1, story -> story.answers(200));
        Story shop = told(CHILD, SHOP, 2, story -> story.answers(200));

        assertThat(list(text("crm"))).containsExactly(crm);
        assertThat(list(text("SHOP.example"))).containsExactly(shop);
        assertThat(list(text("client.upd"))).containsExactly(shop, crm);
        assertThat(list(text("100%"))).containsExactly(shop);
        assertThat(list(text("_"))).isEmpty();
        assertThat(list(endpoint("shop.example.com"))).containsExactly(shop);
        assertThat(list(endpoint("nowhere"))).isEmpty();
    }

    @Test
    void what_has_the_text_in_its_webhooks_name_and_in_its_type_is_listed_once() {
        WebhookId clients = webhook(4);
        tables.webhook(clients, PARENT, "Clients", "https://clients.example.com/in");
        Story both = told(PARENT, clients, 1, story -> story.answers(200));
        Story byType = told(PARENT, CRM, 2, story -> story.answers(200));
        Story byName = toldOf(BOOKING_CONFIRMED, clients, 3);

        assertThat(list(text("CLIENT"))).containsExactly(byName, byType, both);
        assertThat(list(text("client"), DeliverySort.CODE)).containsExactly(byName, byType, both);
        assertThat(log.count(BOTH, text("client"))).isEqualTo(3);
    }

    @Test
    void MT_23_an_action_of_a_few_types_and_of_very_many() {
        List<Story> newestFirst = IntStream.range(0, 30)
                .mapToObj(n ->
                        toldOf(new EventSubject("type_" + (30 - n), n < 2 ? "made" : "changed", null), CRM, 30 - n))
                .toList();

        assertThat(list(filter(Set.of(), Set.of("made"), Set.of())))
                .containsExactlyElementsOf(newestFirst.subList(0, 2));
        assertThat(list(filter(Set.of(), Set.of("changed"), Set.of())))
                .containsExactlyElementsOf(newestFirst.subList(2, 30));
        assertThat(list(filter(Set.of("type_7"), Set.of("made"), Set.of()))).isEmpty();
    }

    @Test
    void MT_12_by_event_and_entity_and_webhook() {
        Story crm = told(PARENT, CRM, 1, story -> story.answers(200));
        Story shop = told(CHILD, SHOP, 1, story -> story.answers(200));
        Story other = told(CHILD, SHOP, 2, story -> story.answers(200));

        assertThat(list(DeliveryFilter.ALL.withEvent(Story.event(NOON.plusSeconds(1), 1))))
                .containsExactlyInAnyOrder(crm, shop);
        assertThat(list(DeliveryFilter.ALL.withEntity("entity-1"))).contains(crm, shop, other);
        assertThat(list(DeliveryFilter.ALL.withEntity("entity-2"))).isEmpty();
        assertThat(list(DeliveryFilter.ALL.withWebhooks(Set.of(SHOP)))).containsExactly(other, shop);
    }

    @Test
    void TM_25_tests_alone_or_without_them() {
        Story real = told(PARENT, CRM, 1, story -> story.answers(200));
        Story test = Story.of(
                        PARENT,
                        CRM,
                        Story.event(NOON.plusSeconds(2), 2),
                        CLIENT_UPDATE,
                        "test",
                        AttemptTrigger.TEST,
                        NOON.plusSeconds(2))
                .answers(200);
        tables.live(test);
        known.add(test);

        assertThat(list(test(true))).containsExactly(test);
        assertThat(list(test(false))).containsExactly(real);
        assertThat(list(DeliveryFilter.ALL)).containsExactly(test, real);
    }

    @Test
    void GKM_07_one_item_for_each_attempt() {
        Story story = told(
                PARENT, CRM, 1, s -> s.answers(503).after(Duration.ofMinutes(2)).answers(200));
        told(PARENT, CRM, 2, Story::isCancelled);

        Page<AttemptView> page = log.attempts(BOTH, DeliveryFilter.ALL, DeliverySort.NEWEST, PageRequest.first());

        assertThat(page.items()).extracting(AttemptView::number).containsExactly(2, 1);
        assertThat(page.items()).extracting(AttemptView::delivery).containsOnly(story.id());
        assertThat(page.items())
                .extracting(AttemptView::status)
                .containsExactly(AttemptStatus.SUCCESS, AttemptStatus.FAILED);
        assertThat(attempts(attemptStatus(AttemptStatus.FAILED))).containsExactly(1);
        assertThat(attempts(codes("200"))).containsExactly(2);
        assertThat(attempts(status(DeliveryStatus.SUCCESS))).containsExactly(2, 1);
        assertThat(attempts(DeliveryFilter.ALL.withEvent(Story.event(NOON.plusSeconds(1), 1))))
                .containsExactly(2, 1);
    }

    @Test
    void TM_23_a_failed_attempt_says_when_it_is_tried_again() {
        Story story = told(PARENT, CRM, 1, s -> s.answers(503));

        AttemptView attempt = log.attemptsOf(BOTH, story.id()).getFirst().attempt();

        assertThat(attempt.nextAttemptAt())
                .isEqualTo(attempt.at().plusMillis(120).plus(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @EnumSource(DeliverySort.class)
    void GKM_17_every_sort_pages_through_all_of_it_forwards_and_backwards(DeliverySort sort) {
        manyDeliveries();
        List<UUID> whole = ids(log.deliveries(BOTH, DeliveryFilter.ALL, sort, new PageRequest(200, null)));

        assertThat(whole).hasSize(47).doesNotHaveDuplicates();
        assertThat(forwards(sort)).isEqualTo(whole);
        assertThat(backwards(sort)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(DeliverySort.class)
    void GKM_17_attempts_page_as_deliveries_do(DeliverySort sort) {
        manyDeliveries();
        record Key(UUID delivery, int number) {}
        Function<Page<AttemptView>, List<Key>> keys = page -> page.items().stream()
                .map(a -> new Key(a.delivery().value(), a.number()))
                .toList();
        List<Key> whole = keys.apply(log.attempts(BOTH, DeliveryFilter.ALL, sort, new PageRequest(200, null)));
        var paged = new ArrayList<Key>();
        String cursor = null;
        do {
            Page<AttemptView> page = log.attempts(BOTH, DeliveryFilter.ALL, sort, new PageRequest(7, cursor));
            paged.addAll(keys.apply(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(whole).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void GKM_17_sorting_by_code_puts_those_without_an_answer_first() {
        Story refused = told(PARENT, CRM, 1, story -> story.fails(FailureClass.CONNECT_REFUSED));
        Story broken = told(PARENT, CRM, 2, story -> story.answers(500));
        Story fine = told(PARENT, CRM, 3, story -> story.answers(200));

        assertThat(list(DeliveryFilter.ALL, DeliverySort.CODE)).containsExactly(refused, fine, broken);
        assertThat(list(DeliveryFilter.ALL, DeliverySort.CODE_DESCENDING)).containsExactly(broken, fine, refused);
    }

    @Test
    void A5_a_forged_cursor_is_refused() {
        for (String forged : List.of(
                "x", "W10", io.hooktrail.adapters.persistence.Cursor.encode("n", "", "1;drop", UUID.randomUUID(), 1))) {
            assertThatThrownBy(() ->
                            log.deliveries(BOTH, DeliveryFilter.ALL, DeliverySort.NEWEST, new PageRequest(10, forged)))
                    .isInstanceOf(Rejected.class);
        }
    }

    // -- telling and asking

    private final List<Story> known = new ArrayList<>();

    private Story told(AccountId account, WebhookId webhook, int second, Function<Story, Story> what) {
        return told(account, webhook, second, second, what);
    }

    private Story told(AccountId account, WebhookId webhook, int second, int number, Function<Story, Story> what) {
        Instant at = NOON.plusSeconds(second);
        Story story = what.apply(Story.of(account, webhook, Story.event(at, number), CLIENT_UPDATE, at));
        tables.live(story);
        known.add(story);
        return story;
    }

    private Story toldOf(EventSubject subject, WebhookId webhook, int second) {
        Instant at = NOON.plusSeconds(second);
        Story story =
                Story.of(PARENT, webhook, Story.event(at, second), subject, at).answers(200);
        tables.live(story);
        known.add(story);
        return story;
    }

    private void manyDeliveries() {
        IntStream.range(0, 40)
                .forEach(n -> told(n % 3 == 0 ? PARENT : CHILD, n % 3 == 0 ? CRM : SHOP, n / 4, n, story -> switch (n
                        % 5) {
                    case 0 -> story.answers(503);
                    case 1 -> story.answers(404).after(Duration.ofMinutes(2)).answers(200);
                    case 2 -> story.fails(FailureClass.DNS_FAILED);
                    default -> story.answers(200);
                }));
        IntStream.range(0, 7).forEach(n -> {
            Story waiting = told(PARENT, CRM, 50 + n, story -> story);
            tables.isOutstanding(waiting, PARENT, CRM);
        });
    }

    private List<UUID> forwards(DeliverySort sort) {
        var found = new ArrayList<UUID>();
        String cursor = null;
        do {
            Page<DeliveryView> page = log.deliveries(BOTH, DeliveryFilter.ALL, sort, new PageRequest(6, cursor));
            found.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private List<UUID> backwards(DeliverySort sort) {
        String cursor = null;
        Page<DeliveryView> page;
        do {
            page = log.deliveries(BOTH, DeliveryFilter.ALL, sort, new PageRequest(6, cursor));
            cursor = page.next();
        } while (cursor != null);
        var found = new ArrayList<>(ids(page));
        while (page.previous() != null) {
            page = log.deliveries(BOTH, DeliveryFilter.ALL, sort, new PageRequest(6, page.previous()));
            found.addAll(0, ids(page));
        }
        return found;
    }

    private List<Story> list(DeliveryFilter filter) {
        return list(filter, DeliverySort.NEWEST);
    }

    private List<Story> list(DeliveryFilter filter, DeliverySort sort) {
        return ids(log.deliveries(BOTH, filter, sort, PageRequest.first())).stream()
                .map(id -> known.stream()
                        .filter(s -> s.id().value().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private List<Integer> attempts(DeliveryFilter filter) {
        return log.attempts(BOTH, filter, DeliverySort.NEWEST, PageRequest.first()).items().stream()
                .sorted(Comparator.comparing(AttemptView::at).reversed())
                .map(AttemptView::number)
                .toList();
    }

    private static List<UUID> ids(Page<DeliveryView> page) {
        return page.items().stream().map(view -> view.id().value()).toList();
    }

    private static DeliveryFilter status(DeliveryStatus... statuses) {
        return DeliveryFilter.ALL.withStatuses(Set.of(statuses));
    }

    private static DeliveryFilter codes(String... codes) {
        Set<CodeRange> ranges = Set.of(java.util.Arrays.stream(codes)
                .map(code -> CodeRange.parse(code).orElseThrow())
                .toArray(CodeRange[]::new));
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), null, ranges, Set.of(), null, null, null, null);
    }

    private static DeliveryFilter failure(FailureClass failure) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(failure), null, null, null, null);
    }

    private static DeliveryFilter attemptStatus(AttemptStatus status) {
        return filter(Set.of(status), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), null, null, null, null);
    }

    private static DeliveryFilter filter(Set<String> types, Set<String> actions, Set<String> graphs) {
        return filter(Set.of(), types, actions, graphs, null, Set.of(), Set.of(), null, null, null, null);
    }

    private static DeliveryFilter between(Instant from, Instant to) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), null, from, to, null);
    }

    private static DeliveryFilter text(String text) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), null, null, null, text);
    }

    private static DeliveryFilter endpoint(String part) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), part, Set.of(), Set.of(), null, null, null, null);
    }

    private static DeliveryFilter test(boolean test) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), test, null, null, null);
    }

    private static DeliveryFilter filter(
            Set<AttemptStatus> attemptStatuses,
            Set<String> types,
            Set<String> actions,
            Set<String> graphs,
            String endpoint,
            Set<CodeRange> codes,
            Set<FailureClass> failures,
            Boolean test,
            Instant from,
            Instant to,
            String text) {
        return new DeliveryFilter(
                Set.of(),
                attemptStatuses,
                types,
                actions,
                graphs,
                Set.of(),
                endpoint,
                codes,
                failures,
                null,
                null,
                test,
                from,
                to,
                text);
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0x7000, 0x8000_0000_0000_0000L | number));
    }

    private static WebhookId webhook(int number) {
        return new WebhookId(new UUID(0x7000, 0x8000_0000_0000_0100L | number));
    }
}
