package io.hooktrail.adapters.web.rest.delivery;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.ADMIN;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.bulkretry.BulkRetryModule;
import io.hooktrail.application.bulkretry.BulkRetryModule.Parts;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({BulkRetryController.class, RetryingInBulkAtTheApiTest.Fakes.class})
class RetryingInBulkAtTheApiTest {

    private static final String ONE = "/v1/bulk-retries/00000000-0000-7000-8000-00000000000b";

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    FakeBulkRetries retries;

    @BeforeEach
    void forget() {
        dispatcher.reset();
        retries.owner = CHILD;
    }

    @Test
    void asks_for_what_the_filter_says_up_to_now() {
        MvcTestResult answer = post(
                "/v1/bulk-retries",
                "{\"filter\": {\"status\": \"failed\", \"code\": [500, \"4xx\"], \"test\": false},"
                        + " \"rate_per_second\": 5}");

        assertThat(answer).hasStatus(202).bodyJson().extractingPath("$.matched").isEqualTo(1);
        assertThat(dispatcher.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.key()).isNotNull();
            assertThat(asked.command()).isInstanceOfSatisfying(RequestBulkRetry.class, command -> {
                assertThat(answer)
                        .bodyJson()
                        .extractingPath("$.id")
                        .isEqualTo(command.id().toString());
                assertThat(command.account()).isEqualTo(CHILD);
                assertThat(command.ratePerSecond()).isEqualTo(5);
                assertThat(command.by()).isEqualTo("key:00000000-0000-0000-0000-000000000001");
                assertThat(command.task()).isInstanceOfSatisfying(RetryMatching.class, task -> {
                    assertThat(task.everywhere()).isFalse();
                    assertThat(task.criteria().statuses()).containsExactly(DeliveryStatus.FAILED);
                    assertThat(task.criteria().codes()).containsExactly("4xx", "500");
                    assertThat(task.criteria().test()).isFalse();
                    assertThat(task.criteria().to()).isEqualTo(WebKernel.NOW);
                });
            });
        });
    }

    @Test
    void means_failed_and_exhausted_ones_unless_it_is_said() {
        post("/v1/bulk-retries", "{\"filter\": {}}");
        assertThat(dispatcher.asked())
                .singleElement()
                .extracting(asked -> ((RetryMatching) ((RequestBulkRetry) asked.command()).task())
                        .criteria()
                        .statuses())
                .isEqualTo(List.of(DeliveryStatus.FAILED, DeliveryStatus.EXHAUSTED));
    }

    @Test
    void changes_nothing_in_a_dry_run() {
        assertThat(post("/v1/bulk-retries", "{\"filter\": {}, \"dry_run\": true}"))
                .hasStatus(202)
                .bodyJson()
                .isLenientlyEqualTo("{\"id\": null, \"matched\": 1, \"dry_run\": true}");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void refuses_what_it_cannot_read_or_help() {
        assertThat(post("/v1/bulk-retries", "{\"filter\": {\"status\": \"success\"}}"))
                .hasStatus(422);
        assertThat(post("/v1/bulk-retries", "{\"filter\": {\"status\": {}}}")).hasStatus(400);
        assertThat(post("/v1/bulk-retries", "{\"filter\": {\"colour\": \"red\"}}"))
                .hasStatus(400);
        assertThat(post("/v1/bulk-retries", "{}")).hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void shows_how_far_it_has_come() {
        assertThat(http.get().uri(ONE).header("Authorization", bearer(ADMIN)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"id": "00000000-0000-7000-8000-00000000000b", "account_id": "00000000-0000-7000-8000-000000000002",
                     "state": "running", "matched": 7, "done": 5, "succeeded": 3, "failed": 1, "rate_per_second": null,
                     "created_at": "2026-11-21T22:13:05.123Z", "updated_at": "2026-11-21T22:13:05.123Z"}\
                    """);
    }

    @Test
    void is_paused_by_those_who_may() {
        assertThat(post(ONE + "/pause", "")).hasStatusOk();
        assertThat(dispatcher.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.command()).isInstanceOf(PauseBulkRetry.class));
        assertThat(http.post().uri(ONE + "/pause").header("Authorization", bearer(OPERATOR)))
                .hasStatus(403);
    }

    @Test
    void is_not_found_where_it_is_anothers() {
        retries.owner = SIBLING;
        assertThat(http.get().uri(ONE).header("Authorization", bearer(ADMIN))).hasStatus(404);
        assertThat(post(ONE + "/cancel", "")).hasStatus(404);
        assertThat(dispatcher.asked()).isEmpty();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer(ADMIN))
                .header("Idempotency-Key", "bulk-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** One that is running. */
    static final class FakeBulkRetries implements BulkRetries {

        private AccountId owner = CHILD;

        @Override
        public Optional<BulkRetryView> find(AccountScope scope, BulkRetryId id) {
            var view = new BulkRetryView(
                    id, owner, BulkRetryState.RUNNING, 7, 5, 3, 1, null, WebKernel.NOW, WebKernel.NOW);
            return Optional.of(view).filter(it -> scope.covers(it.account()));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        FakeBulkRetries retries() {
            return new FakeBulkRetries();
        }

        /** Plans ask the delivery log and the accounts alone. */
        @Bean
        BulkRetryPlans plans(FakeAccounts accounts, InstantSource clock) {
            var bus = SimpleCommandBus.builder().build();
            var parts = new Parts(null, null, bus, null, new FakeDeliveryLog(), null, null, null, null, accounts);
            return new BulkRetryModule(parts, clock).plans();
        }
    }
}
