package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.application.usage.Percent;
import io.hooktrail.application.webhook.AttemptErrorRates;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Error rates on the usage counters, over as many days as attempts are kept. */
@Component
class JdbcAttemptErrorRates implements AttemptErrorRates {

    /** The minutes are keyed by account first, so the accounts of the webhooks lead the way. */
    private static final String RATES = """
        select webhook_id, sum(attempt_errors) as errors, sum(attempts) as attempts
        from (
            select webhook_id, attempt_errors, attempts from usage_minute
            where account_id = any(array(select account_id from webhook where id = any(:webhooks)))
              and webhook_id = any(:webhooks) and minute >= :from
            union all
            select webhook_id, attempt_errors, attempts from usage_webhook_day
            where webhook_id = any(:webhooks) and day >= (:from at time zone 'UTC')::date) counted
        group by webhook_id
        having sum(attempts) > 0\
        """;

    private final JdbcClient sql;
    private final InstantSource clock;
    private final Duration kept;

    JdbcAttemptErrorRates(
            JdbcClient sql, InstantSource clock, @Value("${hooktrail.retention.metrics-days:90}") int metricsDays) {
        this.sql = sql;
        this.clock = clock;
        this.kept = Duration.ofDays(metricsDays);
    }

    @Override
    public Map<WebhookId, BigDecimal> of(Collection<WebhookId> webhooks) {
        var rates = new HashMap<WebhookId, BigDecimal>();
        sql.sql(RATES)
                .param("webhooks", webhooks.stream().map(WebhookId::value).toArray(UUID[]::new))
                .param("from", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    BigDecimal rate = Percent.of(row.getLong("errors"), row.getLong("attempts"));
                    if (rate != null) {
                        rates.put(new WebhookId(row.getObject("webhook_id", UUID.class)), rate);
                    }
                });
        return rates;
    }
}
