package io.hooktrail.adapters.persistence.retention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the partitions of the days ahead, at the start and then every hour.
 *
 * <p>A day that cannot be made, because rows of it are in the default partition already, stays there: nothing is lost, it is
 * only purged row by row.
 */
@Component
class Days implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Days.class);
    private static final int BEHIND = 1;
    private static final int AHEAD = 7;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Days(JdbcClient sql, PlatformTransactionManager transactions, InstantSource clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(cron = "0 7 * * * *", zone = "UTC")
    void prepare() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (DayTable table : DayTable.ALL) {
            today.minusDays(BEHIND).datesUntil(today.plusDays(AHEAD + 1)).forEach(day -> make(table, day));
        }
    }

    private void make(DayTable table, LocalDate day) {
        if (exists(table.partition(day))) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                sql.sql("set local lock_timeout = '3s'").update();
                sql.sql(table.create(day)).update();
            });
        } catch (DataAccessException failure) {
            log.warn("No partition {}; its rows go to the default partition", table.partition(day), failure);
        }
    }

    private boolean exists(String partition) {
        return sql.sql("select to_regclass(:name) is not null")
                .param("name", partition)
                .query(Boolean.class)
                .single();
    }
}
