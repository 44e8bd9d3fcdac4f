package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoldingDeliveriesIntoRowsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private static final WebhookId WEBHOOK = new WebhookId(UUID.fromString("00000000-0000-7000-8000-0000000000b1"));
    private static final EventSubject CLIENT_UPDATE = new EventSubject("client", "update", null);
    private static final String DELIVERY = "select * from delivery order by id";
    private static final String ATTEMPTS = "select * from attempt order by delivery_id, number";
    private static final String USAGE = """
        select account_id, minute, webhook_id, type, action, sum(sent) as sent, sum(success) as success,
            sum(failed) as failed, sum(exhausted) as exhausted, sum(first_attempt_success) as first_success,
            sum(attempts) as attempts, sum(attempt_errors) as errors
        from usage_minute group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5\
        """;

    private final DeliveryTables tables = new DeliveryTables(DATABASE);

    @BeforeEach
    void begin_with_nothing() {
        tables.empty();
    }

    @Test
    void a_scheduled_delivery_is_pending() {
        tables.live(delivery(1));

        assertThat(tables.rows(DELIVERY))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("status", "pending")
                        .containsEntry("attempts", 0)
                        .containsEntry("sent_at", null)
                        .containsEntry("actor", "key:producer"));
        assertThat(tables.rows(USAGE)).isEmpty();
    }

    @Test
    void C4_after_a_failed_attempt_it_is_failed_and_says_when_it_is_tried_again() {
        tables.live(delivery(1).after(Duration.ofSeconds(1)).answers(503));

        assertThat(tables.rows("select status, attempts, last_code, next_attempt_at - last_at as wait from delivery"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("status", "failed").containsEntry("last_code", 503));
        assertThat(tables.rows("select status, next_attempt_at is not null as planned from attempt"))
                .containsExactly(Map.of("status", "failed", "planned", true));
    }

    @Test
    void C3_a_retry_that_succeeds_moves_the_delivery_within_the_minute_of_its_first_attempt() {
        tables.live(delivery(1).answers(503).after(Duration.ofMinutes(2)).answers(200));

        assertThat(tables.rows(USAGE)).hasSize(2);
        assertThat(tables.rows(USAGE).getFirst())
                .containsEntry("sent", 1L)
                .containsEntry("success", 1L)
                .containsEntry("failed", 0L)
                .containsEntry("first_success", 0L)
                .containsEntry("attempts", 1L)
                .containsEntry("errors", 1L);
        assertThat(tables.rows(USAGE).getLast())
                .containsEntry("sent", 0L)
                .containsEntry("attempts", 1L)
                .containsEntry("errors", 0L);
    }

    @Test
    void C3_what_is_exhausted_leaves_the_column_of_the_failed() {
        tables.live(exhausted(1));

        assertThat(tables.rows("select status, exhausted_reason, next_attempt_at from delivery")
                        .getFirst())
                .containsEntry("status", "exhausted")
                .containsEntry("exhausted_reason", "RETRIES_USED_UP")
                .containsEntry("next_attempt_at", null);
        assertThat(tables.rows("select sum(failed) as failed, sum(exhausted) as exhausted from usage_minute"))
                .containsExactly(Map.of("failed", 0L, "exhausted", 1L));
    }

    @Test
    void C9_a_manual_retry_names_who_asked_and_leaves_the_old_attempts_as_they_were() {
        Story story = exhausted(1);
        tables.live(story);
        List<Map<String, Object>> before = tables.rows(ATTEMPTS);
        int told = story.units().size();
        story.after(Duration.ofHours(1))
                .isRetriedBy("user:anna")
                .after(Duration.ofSeconds(1))
                .answers(200);
        story.units().subList(told, story.units().size()).forEach(tables::unit);

        assertThat(tables.rows(ATTEMPTS)).hasSize(5).containsAll(before);
        assertThat(tables.rows(ATTEMPTS).getLast())
                .containsEntry("trigger", "MANUAL")
                .containsEntry("actor", "user:anna")
                .containsEntry("status", "success");
        assertThat(tables.rows("select status, requested_by from delivery").getFirst())
                .containsEntry("status", "success")
                .containsEntry("requested_by", null);
    }

    @Test
    void C9_a_deliberate_duplicate_that_fails_leaves_the_delivery_delivered() {
        tables.live(delivery(1)
                .answers(200)
                .after(Duration.ofHours(1))
                .isRetriedBy("user:anna")
                .answers(500));

        assertThat(tables.rows("select status, attempts, last_code from delivery"))
                .containsExactly(Map.of("status", "success", "attempts", 2, "last_code", 500));
        assertThat(tables.rows("select sum(success) as success, sum(failed) as failed from usage_minute"))
                .containsExactly(Map.of("success", 1L, "failed", 0L));
    }

    @Test
    void an_abandoned_attempt_has_an_unknown_outcome_and_is_followed_at_once() {
        tables.live(delivery(1).isAbandoned());

        assertThat(tables.rows("select status, failure, code from attempt").getFirst())
                .containsEntry("status", "unknown")
                .containsEntry("failure", "OUTCOME_UNKNOWN")
                .containsEntry("code", null);
        assertThat(tables.rows("select status, next_attempt_at = last_at as at_once from delivery"))
                .containsExactly(Map.of("status", "failed", "at_once", true));
    }

    @Test
    void what_was_called_off_before_anything_was_sent_keeps_a_place_in_the_list_but_is_no_attempt() {
        tables.live(delivery(1).isCancelled());

        assertThat(tables.rows("select number, status from attempt"))
                .containsExactly(Map.of("number", 0, "status", "none"));
        assertThat(tables.rows(USAGE)).isEmpty();
    }

    @Test
    void what_goes_on_after_all_loses_that_place() {
        tables.live(
                delivery(1).isHeld().losesItsWebhook().isRetriedBy("user:anna").answers(200));

        assertThat(tables.rows("select number, status from attempt"))
                .containsExactly(Map.of("number", 1, "status", "success"));
    }

    @Test
    void C8_tests_do_not_count() {
        tables.live(Story.of(
                        ACCOUNT,
                        WEBHOOK,
                        Story.event(NOON, 1),
                        CLIENT_UPDATE,
                        "test",
                        io.hooktrail.domain.delivery.AttemptTrigger.TEST,
                        NOON)
                .answers(200));

        assertThat(tables.rows(USAGE)).isEmpty();
        assertThat(tables.rows("select test from attempt")).containsExactly(Map.of("test", true));
    }

    @Test
    void held_deliveries_count_as_failed_and_cancelled_ones_as_exhausted_once_something_was_sent() {
        tables.live(delivery(1).answers(500).isHeld());
        tables.live(delivery(2).answers(500).isCancelled());

        assertThat(tables.rows("select sum(sent) as sent, sum(failed) as failed, sum(exhausted) as exhausted from"
                        + " usage_minute"))
                .containsExactly(Map.of("sent", 2L, "failed", 1L, "exhausted", 1L));
    }

    @Test
    void I7_a_replay_makes_the_same_rows_however_it_is_cut_into_batches() {
        List<Story> stories = manyStories();
        stories.forEach(tables::live);
        var live = everything();

        for (int batch : new int[] {1, 3, 1_000}) {
            tables.empty();
            replay(stories, batch);
            assertThat(everything()).isEqualTo(live);
        }
    }

    @Test
    void I7_rows_are_what_the_domain_folds() {
        List<Story> stories = manyStories();
        stories.forEach(tables::live);

        for (Story story : stories) {
            assertThat(tables.rows("select status, attempts from delivery where id = '" + story.id() + "'"))
                    .containsExactly(Map.of(
                            "status", story.state().status().toString(),
                            "attempts", story.state().progress().attempts()));
        }
    }

    @Test
    void I7_the_counters_are_what_the_rows_add_up_to() {
        manyStories().forEach(tables::live);

        assertThat(tables.rows("select sum(sent) as sent, sum(success) as success, sum(attempts) as attempts from"
                        + " usage_minute"))
                .isEqualTo(tables.rows("""
                    select count(*) filter (where sent_at is not null) as sent,
                        count(*) filter (where status = 'success') as success, sum(attempts) as attempts from delivery\
                    """));
    }

    private void replay(List<Story> stories, int batch) {
        var log = new ArrayList<DeliveryEvent>();
        // Streams are interleaved, as in the store.
        for (int step = 0; step < 20; step++) {
            for (Story story : stories) {
                if (step < story.units().size()) {
                    log.addAll(story.units().get(step));
                }
            }
        }
        for (int from = 0; from < log.size(); from += batch) {
            tables.unit(log.subList(from, Math.min(log.size(), from + batch)));
        }
    }

    private List<List<Map<String, Object>>> everything() {
        return List.of(tables.rows(DELIVERY), tables.rows(ATTEMPTS), tables.rows(USAGE), latencies());
    }

    private List<Map<String, Object>> latencies() {
        return tables.rows("""
            select minute, n, sum(count) from usage_minute, unnest(latency) with ordinality as l (count, n)
            group by 1, 2 having sum(count) <> 0 order by 1, 2\
            """);
    }

    /** Sixty deliveries to which anything may happen; always the same. */
    private static List<Story> manyStories() {
        var random = new Random(42);
        return IntStream.range(0, 60)
                .mapToObj(n -> {
                    Story story = delivery(n);
                    for (int step = random.nextInt(8); step > 0; step--) {
                        anything(story.after(Duration.ofNanos(random.nextLong(90_000_000_000L))), random);
                    }
                    return story;
                })
                .toList();
    }

    private static void anything(Story story, Random random) {
        try {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> story.answers(503);
                case 3, 4 -> story.answers(200);
                case 5 -> story.fails(FailureClass.RESPONSE_TIMEOUT);
                case 6 -> story.isAbandoned();
                case 7 -> story.isHeld().isReleased();
                case 8 -> story.isRetriedBy("user:anna");
                default -> story.isCancelled();
            }
        } catch (io.hooktrail.domain.Rejected refused) {
            // Not possible in this state: then it did not happen.
        }
    }

    private static Story exhausted(int number) {
        return delivery(number)
                .answers(500)
                .after(Duration.ofMinutes(2))
                .answers(500)
                .after(Duration.ofMinutes(6))
                .answers(500)
                .after(Duration.ofMinutes(18))
                .answers(500);
    }

    private static Story delivery(int number) {
        return Story.of(ACCOUNT, WEBHOOK, Story.event(NOON.plusMillis(number), number), CLIENT_UPDATE, NOON);
    }
}
