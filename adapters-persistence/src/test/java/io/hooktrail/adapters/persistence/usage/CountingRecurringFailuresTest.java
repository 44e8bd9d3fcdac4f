package io.hooktrail.adapters.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class CountingRecurringFailuresTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(90));
    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID STRANGER = new UUID(1, 2);
    private static final UUID CRM = new UUID(2, 1);
    private static final UUID SHOP = new UUID(2, 2);

    private final JdbcRecurringFailures failures = new JdbcRecurringFailures(
            new JdbcTemplate(DATABASE.dataSource()), new JdbcTransactionManager(DATABASE.dataSource()));

    @BeforeEach
    void begin_with_one_webhook_and_no_attempts() {
        DATABASE.sql().sql("truncate attempt, webhook").update();
        DATABASE.sql()
                .sql("insert into webhook (id, account_id, name, url, state, created_at, updated_at, revision)"
                        + " values (?, ?, 'CRM', 'https://crm.example.com', 'enabled', now(), now(), 1)")
                .params(CRM, ACCOUNT)
                .update();
    }

    @Test
    void MT_13_what_fails_in_the_same_way_is_counted_together_the_most_frequent_first() {
        attempt(ACCOUNT, CRM, 1, 1, NOW.minusSeconds(300), "failed", 503, "HTTP_STATUS", false);
        attempt(ACCOUNT, CRM, 2, 1, NOW.minusSeconds(200), "failed", null, "CONNECT_REFUSED", false);
        attempt(ACCOUNT, CRM, 2, 2, NOW.minusSeconds(100), "failed", null, "CONNECT_REFUSED", false);
        attempt(ACCOUNT, CRM, 3, 1, FROM, "failed", null, "CONNECT_REFUSED", false);
        attempt(ACCOUNT, CRM, 3, 2, NOW.minusSeconds(10), "success", 200, null, false);
        attempt(ACCOUNT, SHOP, 4, 1, NOW.minusSeconds(1), "failed", null, "CONNECT_REFUSED", false);

        assertThat(failures.within(scope(), FROM, NOW))
                .containsExactly(
                        new RecurringFailure(
                                crm(), FailureClass.CONNECT_REFUSED, null, 3, 2, FROM, NOW.minusSeconds(100)),
                        new RecurringFailure(
                                new WebhookRef(new WebhookId(SHOP), "", ""),
                                FailureClass.CONNECT_REFUSED,
                                null,
                                1,
                                1,
                                NOW.minusSeconds(1),
                                NOW.minusSeconds(1)),
                        new RecurringFailure(
                                crm(),
                                FailureClass.HTTP_STATUS,
                                503,
                                1,
                                1,
                                NOW.minusSeconds(300),
                                NOW.minusSeconds(300)));
    }

    @Test
    void tests_strangers_and_other_times_are_left_out() {
        attempt(ACCOUNT, CRM, 1, 1, NOW.minusSeconds(1), "failed", 503, "HTTP_STATUS", true);
        attempt(STRANGER, CRM, 2, 1, NOW.minusSeconds(1), "failed", 503, "HTTP_STATUS", false);
        attempt(ACCOUNT, CRM, 3, 1, FROM.minusMillis(1), "failed", 503, "HTTP_STATUS", false);
        attempt(ACCOUNT, CRM, 4, 1, NOW, "failed", 503, "HTTP_STATUS", false);

        assertThat(failures.within(scope(), FROM, NOW)).isEmpty();
    }

    private static AccountScope scope() {
        return new AccountScope(new AccountId(ACCOUNT), Set.of(new AccountId(ACCOUNT)));
    }

    private static WebhookRef crm() {
        return new WebhookRef(new WebhookId(CRM), "CRM", "https://crm.example.com");
    }

    private static void attempt(
            UUID account,
            UUID webhook,
            int delivery,
            int number,
            Instant at,
            String status,
            @Nullable Integer code,
            @Nullable String failure,
            boolean test) {
        DATABASE.sql()
                .sql("insert into attempt (delivery_id, number, account_id, webhook_id, type, action, test, status,"
                        + " trigger, at, code, failure) values (?, ?, ?, ?, 'ticket', 'closed', ?, ?, 'AUTOMATIC',"
                        + " ?, ?, ?)")
                .params(
                        new UUID(3, delivery),
                        number,
                        account,
                        webhook,
                        test,
                        status,
                        at.atOffset(ZoneOffset.UTC),
                        code,
                        failure)
                .update();
    }
}
