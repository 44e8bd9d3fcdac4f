package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
import io.hooktrail.application.webhook.AttemptErrorRates;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usage on the counters by the minute, and on those that they are moved to. */
@Component
class JdbcUsage implements Usage {

    private static final Duration WINDOW = Duration.ofHours(24);

    private static final String WITHIN = """
         from usage_bucket
        where account_id = any(:accounts) and at >= :from and at < :to
          and (:webhooks::uuid[] is null or webhook_id = any(:webhooks::uuid[]))\
        """;

    /** 3 is the trigger of a test; phase 0 is pending: see the table. */
    private static final String PENDING = """
        select count(*) from schedule
        where account_id = any(:accounts) and phase = 0 and attempts = 0 and trigger <> 3
          and (:webhooks::uuid[] is null or webhook_id = any(:webhooks::uuid[]))\
        """;

    private static final String BY_DAY = "select (at at time zone :zone)::date as day, " + UsageSums.COUNTS
            + " from usage_total where account_id = any(:accounts) and at >= :from and at < :to group by 1";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final AttemptErrorRates errorRates;

    JdbcUsage(JdbcClient sql, InstantSource clock, AttemptErrorRates errorRates) {
        this.sql = sql;
        this.clock = clock;
        this.errorRates = errorRates;
    }

    @Override
    public UsageSummary summary(AccountScope scope) {
        return summary(scope, Set.of());
    }

    private UsageSummary summary(AccountScope scope, Set<WebhookId> webhooks) {
        Instant now = clock.instant();
        Instant from = now.truncatedTo(ChronoUnit.MINUTES).minus(WINDOW);
        long pending = asked(PENDING, scope, webhooks).query(Long.class).single();
        return asked("select " + UsageSums.COUNTS + ", " + UsageSums.LATENCY + WITHIN, scope, webhooks)
                .param("from", utc(from))
                .param("to", utc(now.plus(Duration.ofMinutes(1))))
                .query((row, number) -> new UsageSummary(now, UsageSums.counts(row), UsageSums.latency(row), pending))
                .single();
    }

    @Override
    public UsageTrend trend(AccountScope scope, int days, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = today.minusDays(days - 1L);
        var counted = new HashMap<LocalDate, UsageCounts>();
        asked(BY_DAY, scope, Set.of())
                .param("zone", zone.getId())
                .param("from", utc(first.atStartOfDay(zone).toInstant()))
                .param("to", utc(today.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(row -> {
                    counted.put(row.getObject("day", LocalDate.class), UsageSums.counts(row));
                });
        return new UsageTrend(
                zone,
                first.datesUntil(today.plusDays(1))
                        .map(date -> new UsageTrend.Day(date, counted.getOrDefault(date, UsageCounts.NONE)))
                        .toList());
    }

    @Override
    public UsageMetrics metrics(AccountScope scope, MetricsQuery query) {
        String split = MetricsColumns.of(query.dimensions());
        String groups = MetricsColumns.groups(query.dimensions());
        List<UsageMetrics.Row> rows = asked(
                        "select date_bin(make_interval(secs => :seconds), at, timestamptz '2000-01-01 00:00:00Z') as"
                                + " bin"
                                + split + ", " + UsageSums.COUNTS + ", " + UsageSums.LATENCY + WITHIN + groups,
                        scope,
                        query.webhooks())
                .param("seconds", query.granularity().length().toSeconds())
                .param("from", utc(query.from()))
                .param("to", utc(query.to()))
                .query((row, number) -> MetricsColumns.row(row, query.dimensions()))
                .list();
        return new UsageMetrics(rows);
    }

    @Override
    public WebhookStats webhook(AccountScope scope, WebhookId webhook) {
        UsageSummary day = summary(scope, Set.of(webhook));
        Instant hour = day.asOf().truncatedTo(ChronoUnit.HOURS);
        var hours = new MetricsQuery(
                List.of(),
                Granularity.HOUR,
                hour.minus(WINDOW.minusHours(1)),
                hour.plus(Duration.ofHours(1)),
                Set.of(webhook));
        return new WebhookStats(day, errorRates.of(List.of(webhook)).get(webhook), metrics(scope, hours));
    }

    private JdbcClient.StatementSpec asked(String query, AccountScope scope, Set<WebhookId> webhooks) {
        UUID[] accounts =
                scope.visible().stream().map(account -> account.value()).toArray(UUID[]::new);
        UUID[] only = webhooks.stream().map(WebhookId::value).toArray(UUID[]::new);
        var parameters = new HashMap<String, @Nullable Object>(Map.of("accounts", accounts));
        parameters.put("webhooks", only.length == 0 ? null : only);
        return sql.sql(query).params(parameters);
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
