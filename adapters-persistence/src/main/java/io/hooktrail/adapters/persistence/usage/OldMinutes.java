package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.application.usage.LatencyHistogram;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves counters that are older than {@link #KEPT} from minutes to hours, where they stay without limit (C22), and into the sums
 * that long looks back are read from. They are moved, not copied, in one statement: whoever adds the minutes to any of the
 * others gets the same at any time. One node does it at a time; the others find nothing to do.
 */
@Component
class OldMinutes {

    /** A day more than the figures of the last 24 hours need; trends know what was moved by the quarter of an hour. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final String COUNTS =
            "sent, success, failed, exhausted, first_attempt_success, attempts, attempt_errors";

    private static final String MOVE = """
        with moved as (
            delete from usage_minute where minute < :before and (select pg_try_advisory_xact_lock(hashtextextended('usage', 0)))
            returning *),
        by_quarter as (
            insert into usage_quarter as u (account_id, quarter, %1$s)
            select account_id, date_bin('15 minutes', minute, timestamptz '2000-01-01 00:00:00Z'), %2$s
            from moved group by 1, 2 order by 1, 2
            on conflict (account_id, quarter) do update set %3$s),
        by_day as (
            insert into usage_webhook_day as u (webhook_id, day, attempts, attempt_errors)
            select webhook_id, (minute at time zone 'UTC')::date, sum(attempts), sum(attempt_errors)
            from moved group by 1, 2 order by 1, 2
            on conflict (webhook_id, day) do update set
                attempts = u.attempts + excluded.attempts, attempt_errors = u.attempt_errors + excluded.attempt_errors)
        insert into usage_hour as u (account_id, hour, webhook_id, type, action, %1$s, latency)
        select account_id, date_trunc('hour', minute, 'UTC'), webhook_id, type, action, %2$s, %4$s
        from moved group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (account_id, hour, webhook_id, type, action) do update set %3$s, latency = %5$s\
        """.formatted(
                    COUNTS,
                    each("sum(%s)"),
                    each("%1$s = u.%1$s + excluded.%1$s"),
                    latency("sum(latency[%d])"),
                    latency("u.latency[%1$d] + excluded.latency[%1$d]"));

    private final JdbcClient sql;
    private final InstantSource clock;

    OldMinutes(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A failure leaves the minutes where they are: the next run moves them. */
    @Scheduled(cron = "${hooktrail.usage.roll-up:0 17 * * * *}", zone = "UTC")
    void moveToHours() {
        sql.sql(MOVE)
                .param(
                        "before",
                        clock.instant()
                                .truncatedTo(ChronoUnit.HOURS)
                                .minus(KEPT)
                                .atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String each(String form) {
        return Stream.of(COUNTS.split(", ")).map(form::formatted).collect(Collectors.joining(", "));
    }

    private static String latency(String form) {
        return IntStream.rangeClosed(1, LatencyHistogram.zeros().length)
                .mapToObj(form::formatted)
                .collect(Collectors.joining(", ", "array[", "]"));
    }
}
