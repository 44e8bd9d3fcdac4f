package io.hooktrail.adapters.persistence.retention;

import io.hooktrail.application.retention.Purging;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.retention.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops whole days that nobody keeps any longer; where accounts differ, deletes the rows of those who keep them shorter. */
@Component
class JdbcPurging implements Purging {

    private final JdbcClient sql;
    private final Retention installation;

    @Autowired
    JdbcPurging(
            JdbcClient sql,
            @Value("${hooktrail.retention.metrics-days:90}") int metricsDays,
            @Value("${hooktrail.retention.delivery-log-days:30}") int deliveryLogDays) {
        this(sql, new Retention(metricsDays, deliveryLogDays));
    }

    JdbcPurging(JdbcClient sql, Retention installation) {
        if (!installation.isAllowed()) {
            throw new IllegalArgumentException(
                    "HOOKTRAIL_RETENTION_METRICS_DAYS and HOOKTRAIL_RETENTION_DELIVERY_LOG_DAYS must be 1 to "
                            + Retention.MAX_DAYS);
        }
        this.sql = sql;
        this.installation = installation;
    }

    @Override
    public List<Due> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return List.of(RetentionClass.DELIVERY_LOG, RetentionClass.METRICS).stream()
                .map(kept -> new DuePurges(kept, days(kept), own(kept)))
                .flatMap(purges -> purges.on(today).stream())
                .toList();
    }

    private int days(RetentionClass kept) {
        return switch (kept) {
            case METRICS -> installation.metricsDays();
            case DELIVERY_LOG -> installation.deliveryLogDays();
        };
    }

    private Map<AccountId, Integer> own(RetentionClass kept) {
        String column = switch (kept) {
            case METRICS -> "metrics_days";
            case DELIVERY_LOG -> "delivery_log_days";
        };
        var days = new java.util.HashMap<AccountId, Integer>();
        sql.sql("select id, " + column + " as days from account where " + column + " is not null")
                .query(row -> {
                    days.put(new AccountId(row.getObject("id", UUID.class)), row.getInt("days"));
                });
        return days;
    }

    @Override
    public long purge(Due due) {
        sql.sql("set local lock_timeout = '3s'").update();
        if (!alone(due)) {
            return 0;
        }
        return DayTable.ALL.stream()
                .filter(table -> table.kept() == due.kept())
                .mapToLong(table -> due.ofEverybody() ? dropDays(table, due.upTo()) : deleteRows(table, due))
                .sum();
    }

    /** One node at a time; the others have nothing to do. */
    private boolean alone(Due due) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended('retention/' || :kept, 0))")
                .param("kept", due.kept().toString())
                .query(Boolean.class)
                .single();
    }

    private long dropDays(DayTable table, Instant upTo) {
        long rows = partitions(table).stream()
                .filter(partition -> !table.day(partition)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isAfter(upTo))
                .mapToLong(this::drop)
                .sum();
        return rows
                + sql.sql("delete from " + table.name() + "_default where " + table.key() + " < :first")
                        .param("first", DayTable.first(upTo))
                        .update();
    }

    private List<String> partitions(DayTable table) {
        return sql.sql("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = to_regclass(:name) and c.relname ~ '_[0-9]{8}$' order by 1")
                .param("name", table.name())
                .query((row, number) -> row.getString("relname"))
                .list();
    }

    private long drop(String partition) {
        long rows =
                sql.sql("select count(*) from " + partition).query(Long.class).single();
        sql.sql("drop table " + partition).update();
        return rows;
    }

    private long deleteRows(DayTable table, Due due) {
        AccountId account = due.account();
        String whose = table.account().formatted(account == null ? "<> all(:accounts)" : "= any(:accounts)");
        UUID[] accounts = account == null
                ? due.except().stream().map(AccountId::value).toArray(UUID[]::new)
                : new UUID[] {account.value()};
        return sql.sql("delete from " + table.name() + " t where t." + table.key() + " < :first and " + whose)
                .param("first", DayTable.first(due.upTo()))
                .param("accounts", accounts)
                .update();
    }
}
