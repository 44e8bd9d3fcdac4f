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
 * Moves counters that are older than {@link #KEPT} from minutes to hours, where they stay without limit (C22). They are moved,
 * not copied, in one statement: whoever adds both tables up gets the same at any time, also if several nodes do it.
 */
@Component
class OldMinutes {

    /** A day more than the trend of a week needs. */
    static final Duration KEPT = Duration.ofDays(8);

    private static final String COUNTS =
            "sent, success, failed, exhausted, first_attempt_success, attempts, attempt_errors";

    private static final String MOVE = """
        with moved as (delete from usage_minute where minute < :before returning *)
        insert into usage_hour as u (account_id, hour, webhook_id, type, action, %1$s, latency)
        select account_id, date_trunc('hour', minute, 'UTC'), webhook_id, type, action, %2$s, %3$s
        from moved group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (account_id, hour, webhook_id, type, action) do update set %4$s\
        """.formatted(
                    COUNTS,
                    each("sum(%s)"),
                    latency("sum(latency[%d])"),
                    each("%1$s = u.%1$s + excluded.%1$s") + ", latency = "
                            + latency("u.latency[%1$d] + excluded.latency[%1$d]"));

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
