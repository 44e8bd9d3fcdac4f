package io.hooktrail.adapters.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadingUsageTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T12:34:56Z");
    private static final AccountId PARENT = new AccountId(new UUID(1, 1));
    private static final AccountId CHILD = new AccountId(new UUID(1, 2));
    private static final AccountId STRANGER = new AccountId(new UUID(1, 3));
    private static final AccountScope BOTH = new AccountScope(PARENT, Set.of(PARENT, CHILD));
    private static final WebhookId CRM = new WebhookId(new UUID(2, 1));
    private static final WebhookId SHOP = new WebhookId(new UUID(2, 2));

    private final JdbcAttemptErrorRates errorRates = new JdbcAttemptErrorRates(DATABASE.sql(), () -> NOW, 90);
    private final JdbcUsage usage = new JdbcUsage(DATABASE.sql(), () -> NOW, errorRates);

    @BeforeEach
    void begin_with_nothing() {
        DATABASE.sql()
                .sql("truncate usage_minute, usage_hour, usage_quarter, usage_webhook_day, schedule, webhook")
                .update();
    }

    @Test
    void MT_16_the_summary_covers_the_last_24_hours_to_the_minute() {
        counted(PARENT, CRM, NOW, 5, 3, 1, 1);
        counted(PARENT, CRM, NOW.minus(Duration.ofHours(24)), 10, 10, 0, 0);
        counted(PARENT, CRM, NOW.minus(Duration.ofHours(24)).minusSeconds(60), 100, 100, 0, 0);

        UsageSummary summary = usage.summary(BOTH);

        assertThat(summary.asOf()).isEqualTo(NOW);
        assertThat(summary.counts().sent()).isEqualTo(15);
        assertThat(summary.counts().success()).isEqualTo(13);
        assertThat(summary.counts().failed()).isEqualTo(2);
        assertThat(summary.counts().exhausted()).isEqualTo(1);
    }

    @Test
    void MT_17_with_nothing_sent_there_are_no_rates() {
        UsageSummary summary = usage.summary(BOTH);

        assertThat(summary.counts()).isEqualTo(UsageCounts.NONE);
        assertThat(summary.counts().successRate()).isNull();
        assertThat(summary.latency().percentile(0.5)).isNull();
    }

    @Test
    void MT_19_pending_is_what_awaits_its_first_attempt() {
        outstanding(PARENT, 0, 0, 0);
        outstanding(CHILD, 0, 0, 0);
        outstanding(PARENT, 1, 1, 0);
        outstanding(PARENT, 3, 0, 0);
        outstanding(PARENT, 0, 0, 3);
        outstanding(STRANGER, 0, 0, 0);

        assertThat(usage.summary(BOTH).pending()).isEqualTo(2);
    }

    @Test
    void MT_05_a_child_counts_its_own_alone_and_a_parent_both() {
        counted(PARENT, CRM, NOW, 5, 5, 0, 0);
        counted(CHILD, SHOP, NOW, 3, 3, 0, 0);
        counted(STRANGER, SHOP, NOW, 1, 1, 0, 0);

        assertThat(usage.summary(BOTH).counts().sent()).isEqualTo(8);
        assertThat(usage.summary(new AccountScope(CHILD, Set.of(CHILD)))
                        .counts()
                        .sent())
                .isEqualTo(3);
    }

    @Test
    void MT_20_the_trend_has_every_day_of_the_zone_also_the_empty_ones() {
        counted(PARENT, CRM, Instant.parse("2026-11-20T22:59:00Z"), 1, 1, 0, 0);
        counted(PARENT, CRM, Instant.parse("2026-11-20T23:00:00Z"), 2, 2, 0, 0);

        UsageTrend trend = usage.trend(BOTH, 7, ZoneId.of("Europe/Copenhagen"));

        assertThat(trend.days())
                .extracting(UsageTrend.Day::date)
                .startsWith(LocalDate.parse("2026-11-15"))
                .endsWith(LocalDate.parse("2026-11-21"))
                .hasSize(7);
        assertThat(trend.days()).extracting(day -> day.counts().sent()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L);
    }

    @Test
    void C22_minutes_that_were_moved_to_hours_count_as_before() {
        counted(PARENT, CRM, NOW.minus(Duration.ofDays(9)), 4, 3, 0, 1);
        counted(PARENT, CRM, NOW.minus(Duration.ofDays(9)).minusSeconds(60), 2, 2, 0, 0);
        counted(PARENT, CRM, NOW, 1, 1, 0, 0);
        webhook(CRM, PARENT);
        UsageTrend before = usage.trend(BOTH, 30, ZoneOffset.UTC);
        UsageMetrics days = usage.metrics(BOTH, byDay());
        Map<WebhookId, BigDecimal> rates = errorRates.of(List.of(CRM));

        DATABASE.inTransaction(() -> new OldMinutes(DATABASE.sql(), () -> NOW).moveToHours());
        DATABASE.inTransaction(() -> new OldMinutes(DATABASE.sql(), () -> NOW).moveToHours());

        assertThat(usage.trend(BOTH, 30, ZoneOffset.UTC)).isEqualTo(before);
        assertThat(usage.metrics(BOTH, byDay())).usingRecursiveComparison().isEqualTo(days);
        assertThat(errorRates.of(List.of(CRM))).isEqualTo(rates).isEqualTo(Map.of(CRM, new BigDecimal("14.29")));
        assertThat(rows("usage_minute")).isEqualTo(1);
        assertThat(rows("usage_hour")).isEqualTo(1);
    }

    @Test
    void C22_a_late_change_of_a_moved_minute_is_moved_on_top() {
        counted(PARENT, CRM, NOW.minus(Duration.ofDays(9)), 1, 0, 0, 1);
        DATABASE.inTransaction(() -> new OldMinutes(DATABASE.sql(), () -> NOW).moveToHours());
        counted(PARENT, CRM, NOW.minus(Duration.ofDays(9)), 0, 1, 0, -1);
        DATABASE.inTransaction(() -> new OldMinutes(DATABASE.sql(), () -> NOW).moveToHours());

        assertThat(DATABASE.sql()
                        .sql("select sent, success, exhausted from usage_hour")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("sent", 1L, "success", 1L, "exhausted", 0L));
        assertThat(DATABASE.sql()
                        .sql("select sent, success, exhausted from usage_quarter")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("sent", 1L, "success", 1L, "exhausted", 0L));
    }

    @Test
    void MT_20_a_day_that_begins_with_a_half_hour_stays_a_day_when_its_minutes_are_moved() {
        counted(PARENT, CRM, Instant.parse("2026-11-09T18:29:00Z"), 1, 1, 0, 0);
        counted(PARENT, CRM, Instant.parse("2026-11-09T18:30:00Z"), 2, 2, 0, 0);
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        UsageTrend before = usage.trend(BOTH, 30, kolkata);

        DATABASE.inTransaction(() -> new OldMinutes(DATABASE.sql(), () -> NOW).moveToHours());

        assertThat(usage.trend(BOTH, 30, kolkata)).isEqualTo(before);
        assertThat(before.days())
                .filteredOn(day -> day.counts().sent() > 0)
                .extracting(day -> day.date() + " " + day.counts().sent())
                .containsExactly("2026-11-09 1", "2026-11-10 2");
    }

    @Test
    void MT_10_metrics_split_by_dimension_and_time() {
        counted(PARENT, CRM, NOW, 5, 4, 1, 0);
        counted(CHILD, SHOP, NOW, 3, 3, 0, 0);
        counted(CHILD, SHOP, NOW.minus(Duration.ofHours(2)), 2, 2, 0, 0);

        UsageMetrics metrics = usage.metrics(
                BOTH,
                new MetricsQuery(
                        List.of(Dimension.WEBHOOK, Dimension.EVENT),
                        Granularity.HOUR,
                        NOW.minus(Duration.ofHours(3)),
                        NOW,
                        Set.of()));

        assertThat(metrics.rows())
                .extracting(row ->
                        row.at() + " " + row.dimensions() + " " + row.counts().sent())
                .containsExactly(
                        "2026-11-21T10:00:00Z {webhook=" + SHOP + ", event=client.update} 2",
                        "2026-11-21T12:00:00Z {webhook=" + CRM + ", event=client.update} 5",
                        "2026-11-21T12:00:00Z {webhook=" + SHOP + ", event=client.update} 3");
    }

    @Test
    void GKM_06_percentiles_come_from_the_histograms_of_all_rows() {
        counted(PARENT, CRM, NOW, 5, 4, 1, 0);
        counted(CHILD, SHOP, NOW, 3, 3, 0, 0);

        assertThat(usage.summary(BOTH).latency().percentile(0.95)).isBetween(70, 100);
    }

    @Test
    void TM_10_the_error_rate_of_a_webhook_is_failed_attempts_by_all_attempts() {
        webhook(CRM, PARENT);
        counted(PARENT, CRM, NOW.minus(Duration.ofDays(20)), 3, 3, 0, 0);
        counted(PARENT, CRM, NOW, 1, 0, 1, 0);

        assertThat(errorRates.of(List.of(CRM, SHOP))).isEqualTo(Map.of(CRM, new BigDecimal("25.00")));
    }

    @Test
    void the_stats_of_a_webhook_are_its_own() {
        webhook(CRM, PARENT);
        counted(PARENT, CRM, NOW, 1, 0, 1, 0);
        counted(CHILD, SHOP, NOW, 7, 7, 0, 0);

        WebhookStats stats = usage.webhook(BOTH, CRM);

        assertThat(stats.lastDay().counts().sent()).isEqualTo(1);
        assertThat(stats.attemptErrorRate()).isEqualTo(new BigDecimal("100.00"));
        assertThat(stats.hours().rows()).hasSize(1);
    }

    private static void counted(
            AccountId account, WebhookId webhook, Instant at, int sent, int success, int failed, int exhausted) {
        Integer[] latency = LatencyHistogram.zeros();
        latency[LatencyHistogram.bucketOf(Duration.ofMillis(80))] = sent;
        DATABASE.sql()
                .sql("insert into usage_minute values (?, date_trunc('minute', ?::timestamptz), ?, 'client',"
                        + " 'update', 1, ?, ?, ?, ?, 0, ?, ?, ?::int[])")
                .params(
                        account.value(),
                        at.toString(),
                        webhook.value(),
                        sent,
                        success,
                        failed,
                        exhausted,
                        sent,
                        failed + exhausted,
                        Arrays.stream(latency).map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .update();
    }

    @Test
    void metrics_of_some_webhooks_leave_out_the_others() {
        var own = new WebhookId(new UUID(7, 7));
        counted(PARENT, CRM, NOW, 5, 4, 1, 0);
        counted(PARENT, own, NOW, 1, 1, 0, 0);
        counted(CHILD, SHOP, NOW, 3, 3, 0, 0);

        assertThat(sent(Set.of(CRM, SHOP))).containsExactly(8L);
        assertThat(sent(Set.of(SHOP))).containsExactly(3L);
        assertThat(sent(Set.of())).containsExactly(9L);
    }

    private List<Long> sent(Set<WebhookId> webhooks) {
        var query = new MetricsQuery(List.of(), Granularity.DAY, NOW.minus(Duration.ofHours(3)), NOW, webhooks);
        return usage.metrics(BOTH, query).rows().stream()
                .map(row -> row.counts().sent())
                .toList();
    }

    private static MetricsQuery byDay() {
        return new MetricsQuery(List.of(), Granularity.DAY, NOW.minus(Duration.ofDays(30)), NOW, Set.of());
    }

    private static void outstanding(AccountId account, int phase, int attempts, int trigger) {
        DATABASE.sql()
                .sql("insert into schedule (delivery_id, webhook_id, account_id, event_id, phase, attempts,"
                        + " retries_used, trigger, next_sequence, due_at) values (gen_random_uuid(), ?, ?,"
                        + " gen_random_uuid(), ?, ?, 0, ?, 1, now())")
                .params(CRM.value(), account.value(), phase, attempts, trigger)
                .update();
    }

    private static void webhook(WebhookId id, AccountId account) {
        DATABASE.sql()
                .sql("insert into webhook (id, account_id, name, url, state, created_at, updated_at, revision)"
                        + " values (?, ?, 'CRM', 'https://crm.example.com', 'enabled', now(), now(), 1)")
                .params(id.value(), account.value())
                .update();
    }

    private static long rows(String table) {
        return DATABASE.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
