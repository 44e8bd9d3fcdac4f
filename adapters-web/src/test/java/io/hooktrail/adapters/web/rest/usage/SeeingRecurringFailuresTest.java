package io.hooktrail.adapters.web.rest.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.application.usage.RecurringFailures;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({RecurringFailuresController.class, UsageAccess.class, SeeingRecurringFailuresTest.Ports.class})
class SeeingRecurringFailuresTest {

    @Autowired
    MockMvcTester api;

    @Test
    void MT_13_they_are_told_for_three_months_where_nothing_else_is_asked() {
        assertThat(get("", FakeAccounts.CHILD)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"from": "2026-08-23T22:13:05.123Z", "to": "2026-11-21T22:13:05.123Z", "failures": [{
              "webhook": {"id": "00000000-0000-0000-0000-000000000001", "name": "CRM",
                "url": "https://crm.example.com"},
              "failure": "HTTP_STATUS", "code": 503, "attempts": 9, "deliveries": 3,
              "first_at": "2026-08-23T22:13:05.123Z", "last_at": "2026-11-21T22:13:05.123Z"}]}
            """);
    }

    @Test
    void they_stand_behind_the_grant_and_need_a_period() {
        assertThat(get("", FakeAccounts.STRANGER)).hasStatus(403);
        assertThat(get("?from=2026-11-21T00:00:00Z&to=2026-11-21T00:00:00Z", FakeAccounts.CHILD))
                .hasStatus(422);
    }

    private MvcTestResult get(String query, AccountId account) {
        return api.get()
                .uri("/v1/usage/failures" + query)
                .header("Authorization", FakeKeys.bearer(Role.VIEWER, account))
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ports {

        @Bean
        RecurringFailures failures() {
            return (AccountScope scope, Instant from, Instant to) -> List.of(new RecurringFailure(
                    new WebhookRef(new WebhookId(new UUID(0, 1)), "CRM", "https://crm.example.com"),
                    FailureClass.HTTP_STATUS,
                    503,
                    9,
                    3,
                    from,
                    to));
        }

        @Bean
        Accounts onlyTheChildIsGranted() {
            return new Granted();
        }
    }

    private static final class Granted implements Accounts {

        @Override
        public Optional<AccountView> find(AccountScope scope, AccountId account) {
            boolean granted = account.equals(FakeAccounts.CHILD);
            var settings = new AccountSettings("A", Plan.PLUS, granted, null, null, null);
            return Optional.of(new AccountView(account, null, ZoneOffset.UTC, settings, Instant.EPOCH, Instant.EPOCH));
        }

        @Override
        public Page<AccountView> list(AccountScope scope, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
            throw new UnsupportedOperationException();
        }
    }
}
