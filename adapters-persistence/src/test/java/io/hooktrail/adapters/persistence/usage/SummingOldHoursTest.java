package io.hooktrail.adapters.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hours that were kept before there were sums of them are in the sums. */
class SummingOldHoursTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.asOf("17");

    private static final Instant NOW = Instant.parse("2026-11-21T12:34:56Z");
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final WebhookId CRM = new WebhookId(new UUID(2, 1));

    @Test
    void MT_20_TM_10_trend_and_error_rate_know_what_was_counted_before() {
        hour("2026-11-01T23:00:00Z", "client", 3, 1);
        hour("2026-11-01T23:00:00Z", "booking", 4, 0);
        hour("2026-11-02T00:00:00Z", "client", 1, 1);
        Flyway.configure().dataSource(DATABASE.dataSource()).load().migrate();

        var errorRates = new JdbcAttemptErrorRates(DATABASE.sql(), () -> NOW, 90);
        UsageTrend trend = new JdbcUsage(DATABASE.sql(), () -> NOW, errorRates)
                .trend(new AccountScope(ACCOUNT, Set.of(ACCOUNT)), 30, ZoneOffset.UTC);

        assertThat(errorRates.of(List.of(CRM))).isEqualTo(Map.of(CRM, new BigDecimal("25.00")));
        assertThat(trend.days())
                .filteredOn(day -> day.counts().sent() > 0)
                .extracting(UsageTrend.Day::date, day -> day.counts().sent())
                .containsExactly(tuple(LocalDate.parse("2026-11-01"), 7L), tuple(LocalDate.parse("2026-11-02"), 1L));
    }

    private static void hour(String hour, String type, int sent, int errors) {
        DATABASE.sql()
                .sql("insert into usage_hour values (?, ?::timestamptz, ?, ?, 'update', ?, ?, ?, 0, 0, ?, ?, '{}')")
                .params(ACCOUNT.value(), hour, CRM.value(), type, sent, sent - errors, errors, sent, errors)
                .update();
    }
}
