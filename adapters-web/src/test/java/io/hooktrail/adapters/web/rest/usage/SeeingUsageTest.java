package io.hooktrail.adapters.web.rest.usage;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.SentRequest;
import io.hooktrail.application.usage.SentRequests;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({UsageController.class, DuplicatesController.class, UsageAccess.class, SeeingUsageTest.Fakes.class})
class SeeingUsageTest {

    private static final String EVENT = "019a0000-0000-7000-8000-000000000002";

    @Autowired
    MockMvcTester api;

    @Autowired
    FakeUsage usage;

    @Autowired
    Grants grants;

    @BeforeEach
    void grant_it_to_the_parent_and_one_child() {
        grants.accounts.clear();
        grants.accounts.addAll(Set.of(PARENT, CHILD));
        usage.counts = new UsageCounts(8, 6, 1, 1, 5, 10, 4);
    }

    @Test
    void MT_16_to_MT_19_the_summary_has_the_documented_shape() {
        assertThat(get("/v1/usage/summary", CHILD)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"as_of": "2026-11-21T22:13:05.123Z", "window": "24h", "sent": 8, "success": 6, "success_rate": 75.00, "failed": 2,
             "failure_rate": 25.00, "exhausted": 1, "pending": 3, "first_attempt_success_rate": 62.50,
             "latency_ms": {"p50": null, "p95": null, "p99": null}}
            """);
    }

    @Test
    void MT_17_with_nothing_sent_the_rates_are_null() {
        usage.counts = UsageCounts.NONE;

        assertThat(get("/v1/usage/summary", CHILD))
                .bodyJson()
                .isLenientlyEqualTo("{\"sent\": 0, \"success_rate\": null, \"failure_rate\": null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "trend", "metrics", "duplicates?event_id=" + EVENT})
    void MT_03_without_the_grant_it_is_refused_with_whom_to_contact(String what) {
        assertThat(get("/v1/usage/" + what, STRANGER))
                .hasStatus(403)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", type -> assertThat(type).asString().endsWith("usage-dashboard-not-enabled"))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("Contact support"));
    }

    @Test
    void MT_05_a_child_needs_a_grant_of_its_own() {
        assertThat(get("/v1/usage/summary", SIBLING)).hasStatus(403);
    }

    @Test
    void MT_04_a_parent_sees_all_below_it_or_itself_or_one_of_them() {
        get("/v1/usage/summary", PARENT);
        assertThat(usage.scope.visible()).containsExactlyInAnyOrder(PARENT, CHILD, SIBLING);

        get("/v1/usage/summary?include_children=false", PARENT);
        assertThat(usage.scope.visible()).containsExactly(PARENT);

        get("/v1/usage/summary?account_id=" + SIBLING, PARENT);
        assertThat(usage.scope.visible()).containsExactly(SIBLING);
    }

    @Test
    void A5_nobody_sees_the_usage_of_a_stranger() {
        get("/v1/usage/summary?account_id=" + STRANGER, PARENT);

        assertThat(usage.scope.visible()).isEmpty();
    }

    @Test
    void MT_20_the_trend_states_its_zone_and_has_seven_days() {
        assertThat(get("/v1/usage/trend", CHILD))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.time_zone", zone -> assertThat(zone).isEqualTo("Europe/Copenhagen"))
                .hasPathSatisfying("$.days.length()", days -> assertThat(days).isEqualTo(7))
                .hasPathSatisfying("$.days[6].date", date -> assertThat(date).isEqualTo("2026-11-21"));
        assertThat(get("/v1/usage/trend?days=0", CHILD)).hasStatus(400);
    }

    @Test
    void MT_10_metrics_are_validated_by_name() {
        assertThat(get("/v1/usage/metrics?measures=count,error_rate,p95&dimensions=type,webhook&granularity=1h", CHILD))
                .hasStatusOk();
        assertThat(usage.query.dimensions()).containsExactly(Dimension.TYPE, Dimension.WEBHOOK);
        assertThat(usage.query.granularity()).isEqualTo(Granularity.HOUR);
        for (String wrong : List.of("measures=sum", "dimensions=colour", "granularity=2h")) {
            assertThat(get("/v1/usage/metrics?" + wrong, CHILD)).hasStatus(400);
        }
        assertThat(get("/v1/usage/metrics?granularity=1m&from=2026-01-01T00:00:00Z", CHILD))
                .hasStatus(422);
    }

    @Test
    void MT_12_duplicates_come_with_a_verdict_each() {
        assertThat(get("/v1/usage/duplicates?webhook_message_id=msg_" + EVENT, CHILD))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"requests": 2, "repetitions": 1, "lanes": [{"webhook": {"name": "CRM"}, "requests": [
                      {"number": 1, "verdict": "first", "repetition": false},
                      {"number": 2, "verdict": "retry_after_timeout", "repetition": true, "webhook_message_id": "msg_%s"}]}]}
                    """.formatted(EVENT));
        assertThat(get("/v1/usage/duplicates", CHILD)).hasStatus(400);
        assertThat(get("/v1/usage/duplicates?event_id=x", CHILD)).hasStatus(400);
        assertThat(get("/v1/usage/duplicates?event_id=" + EVENT + "&entity_id=1", CHILD))
                .hasStatus(400);
    }

    private MvcTestResult get(String uri, AccountId account) {
        return api.get()
                .uri(uri)
                .header("Authorization", FakeKeys.bearer(Role.VIEWER, account))
                .exchange();
    }

    /** Accounts, of which some have the grant. */
    static final class Grants implements Accounts {

        final Set<AccountId> accounts = new HashSet<>();

        @Override
        public Optional<AccountView> find(AccountScope scope, AccountId account) {
            var settings = new AccountSettings("A", Plan.values()[0], accounts.contains(account), null, null, null);
            return Optional.of(new AccountView(
                            account, null, ZoneId.of("Europe/Copenhagen"), settings, WebKernel.NOW, WebKernel.NOW))
                    .filter(view -> scope.covers(account));
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

    /** One delivery that was tried twice. */
    static final class TwoRequests implements SentRequests {

        @Override
        public List<Lane> aboutEvent(AccountScope scope, EventId event) {
            var crm = new WebhookRef(new WebhookId(new UUID(0, 1)), "CRM", "https://crm.example.com");
            return List.of(new Lane(
                    crm, CHILD, List.of(request(event, 1, FailureClass.RESPONSE_TIMEOUT), request(event, 2, null))));
        }

        @Override
        public List<Lane> aboutEntity(AccountScope scope, String entityId) {
            return List.of();
        }

        private static SentRequest request(EventId event, int number, FailureClass failure) {
            return new SentRequest(
                    new DeliveryId(new UUID(0, 2)),
                    event,
                    null,
                    number,
                    WebKernel.NOW.plusSeconds(number),
                    AttemptTrigger.AUTOMATIC,
                    null,
                    failure == null ? AttemptStatus.SUCCESS : AttemptStatus.FAILED,
                    null,
                    failure);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        FakeUsage usage() {
            return new FakeUsage();
        }

        @Bean
        Grants grants() {
            return new Grants();
        }

        @Bean
        TwoRequests requests() {
            return new TwoRequests();
        }
    }
}
