package io.hooktrail.adapters.persistence.access;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes records once a night that are older than the delivery log of their account: what they tell of is gone then. */
@Component
class OldAccessRecords {

    private static final String PURGE = """
        delete from access_record r
        where r.at < :now - make_interval(days => coalesce(
            (select a.delivery_log_days from account a where a.id = r.account_id), :days))
        """;

    private final JdbcClient sql;
    private final int days;
    private final InstantSource clock;

    OldAccessRecords(
            JdbcClient sql, @Value("${hooktrail.retention.delivery-log-days:30}") int days, InstantSource clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(cron = "${hooktrail.retention.cron:0 20 2 * * *}", zone = "UTC")
    void purge() {
        sql.sql(PURGE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", days)
                .update();
    }
}
