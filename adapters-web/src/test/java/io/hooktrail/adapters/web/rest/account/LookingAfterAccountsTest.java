package io.hooktrail.adapters.web.rest.account;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.ApiKeyText;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({AccountsController.class, ApiKeysController.class, LookingAfterAccountsTest.Fakes.class})
class LookingAfterAccountsTest {

    private static final String ACCOUNTS = "/v1/accounts";
    private static final ApiKeyId KEY = new ApiKeyId(new UUID(1, 1));

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {
        @Bean
        FakeAccountRows rows() {
            return new FakeAccountRows();
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    FakeAccountRows rows;

    @BeforeEach
    void begin() {
        dispatcher.reset();
        rows.accounts.clear();
        rows.keys.clear();
        rows.put(view(PARENT, null, AccountSettings.of("Parent", Plan.PLUS)));
        rows.put(view(CHILD, PARENT, AccountSettings.of("Child", Plan.PLUS)));
        rows.put(view(STRANGER, null, AccountSettings.of("Stranger", Plan.PLUS)));
    }

    @Test
    void a_parents_admin_opens_an_account_below_it() {
        dispatcher.answering(asked -> {
            var open = (OpenAccount) asked.command();
            rows.put(view(open.id(), open.parent(), AccountSettings.of(open.name(), open.plan())));
            return new Accepted(CHILD.toString(), List.of(FakeDispatcher.EVENT), 0, false);
        });
        MvcTestResult answer = send(
                HttpMethod.POST,
                ACCOUNTS,
                bearer(Role.ADMIN, PARENT),
                "{\"name\": \"Shop\", \"parent_id\": \"%s\", \"time_zone\": \"Europe/Copenhagen\"}".formatted(PARENT));
        assertThat(answer).hasStatus(201).hasHeader("Location", ACCOUNTS + "/" + CHILD);
        OpenAccount open = asked(OpenAccount.class);
        assertThat(open).isEqualTo(new OpenAccount(open.id(), PARENT, "Shop", "Europe/Copenhagen", Plan.PLUS, NOW));
    }

    @Test
    void nobody_opens_an_account_below_what_they_cannot_see() {
        String below = "{\"name\": \"Shop\", \"parent_id\": \"%s\"}";
        assertThat(send(HttpMethod.POST, ACCOUNTS, bearer(Role.ADMIN), below.formatted(SIBLING)))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, ACCOUNTS, bearer(Role.ADMIN), below.formatted(PARENT)))
                .hasStatus(404);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void only_a_super_admin_opens_a_root() {
        String root = "{\"name\": \"Shop\"}";
        assertThat(send(HttpMethod.POST, ACCOUNTS, bearer(Role.ADMIN, PARENT), root))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
        dispatcher.answering(asked -> new Accepted(PARENT.toString(), List.of(), 0, false));
        assertThat(send(HttpMethod.POST, ACCOUNTS, bearer(Role.SUPER_ADMIN, PARENT), root))
                .hasStatus(201);
        assertThat(asked(OpenAccount.class).parent()).isNull();
    }

    @Test
    void an_account_is_shown_with_what_holds_for_it() {
        assertThat(send(HttpMethod.GET, ACCOUNTS + "/" + CHILD, bearer(Role.VIEWER), null))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"id": "%s", "name": "Child", "parent_id": "%s", "time_zone": "Z", "plan": "plus",
                     "default_version": null, "usage_dashboard": false,
                     "retention": {"metrics_days": 90, "delivery_log_days": 30}, "retry_policy": null,
                     "created_at": "2026-11-21T22:13:05.123Z", "updated_at": "2026-11-21T22:13:05.123Z"}
                    """.formatted(CHILD, PARENT));
    }

    @Test
    void settings_of_its_own_are_shown_as_they_are() {
        var policy = new RetryPolicy(List.of(Duration.ofMinutes(2)), Set.of(410));
        rows.put(view(
                CHILD,
                PARENT,
                new AccountSettings("Child", Plan.BASIC, true, PayloadVersion.V1, new Retention(365, 7), policy)));
        assertThat(send(HttpMethod.GET, ACCOUNTS + "/" + CHILD, bearer(Role.VIEWER), null))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"plan": "basic", "default_version": "v1", "usage_dashboard": true,
                     "retention": {"metrics_days": 365, "delivery_log_days": 7},
                     "retry_policy": {"delays_seconds": [120], "non_retryable_statuses": [410]}}
                    """);
    }

    @Test
    void MT_05_what_is_another_accounts_is_not_found() {
        for (AccountId other : List.of(PARENT, SIBLING, STRANGER)) {
            assertThat(send(HttpMethod.GET, ACCOUNTS + "/" + other, bearer(Role.ADMIN), null))
                    .hasStatus(404);
            assertThat(send(HttpMethod.PATCH, ACCOUNTS + "/" + other, bearer(Role.ADMIN), "{\"name\": \"x\"}"))
                    .hasStatus(404);
            assertThat(send(HttpMethod.GET, keys(other), bearer(Role.ADMIN), null))
                    .hasStatus(404);
            assertThat(send(
                            HttpMethod.POST,
                            keys(other),
                            bearer(Role.ADMIN),
                            "{\"name\": \"x\", \"role\": \"viewer\"}"))
                    .hasStatus(404);
        }
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_list_shows_what_the_caller_may_see() {
        assertThat(send(HttpMethod.GET, ACCOUNTS, bearer(Role.VIEWER, PARENT), null))
                .bodyJson()
                .extractingPath("$.data[*].name")
                .asArray()
                .containsExactly("Parent", "Child");
    }

    @Test
    void a_patch_changes_what_it_names_and_null_is_not_the_same_as_missing() {
        patch(Role.ADMIN, "{\"name\": \"Stools\", \"default_version\": null}");
        assertThat(asked(ChangeAccount.class))
                .isEqualTo(new ChangeAccount(CHILD, List.of(new Rename("Stools"), new FallBackTo(null)), NOW));
    }

    @Test
    void a_patch_can_name_everything() {
        assertThat(patch(Role.SUPER_ADMIN, """
            {"default_version": "v1", "retention": {"metrics_days": 10, "delivery_log_days": 5}, "plan": "basic",
             "retry_policy": {"delays_seconds": [60, 120], "non_retryable_statuses": [400]}}
            """)).hasStatusOk();
        assertThat(asked(ChangeAccount.class).changes())
                .containsExactly(
                        new FallBackTo(PayloadVersion.V1),
                        new Keep(new Retention(10, 5)),
                        new MoveToPlan(Plan.BASIC),
                        new Retry(new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(2)), Set.of(400))));
    }

    @Test
    void C24_retention_and_plan_are_for_super_admins() {
        assertThat(patch(Role.ADMIN, "{\"retention\": null}")).hasStatus(403);
        assertThat(patch(Role.ADMIN, "{\"plan\": \"basic\"}")).hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_patch_that_names_what_cannot_be_changed_is_refused() {
        for (String body : List.of(
                "{\"parent_id\": null}",
                "{\"usage_dashboard\": true}",
                "{\"name\": null}",
                "{\"default_version\": \"v9\"}",
                "{\"retention\": {\"metrics_days\": 10}}",
                "[]",
                "{\"name\": 5}")) {
            assertThat(patch(Role.SUPER_ADMIN, body)).as(body).hasStatus(400);
        }
        assertThat(patch(Role.SUPER_ADMIN, "{\"retry_policy\": {\"delays_seconds\": [0]}}"))
                .hasStatus(422);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void MT_03_the_usage_dashboard_is_granted_and_withdrawn_by_super_admins_alone() {
        String uri = ACCOUNTS + "/" + CHILD + "/usage-dashboard";
        assertThat(send(HttpMethod.PUT, uri, bearer(Role.ADMIN), null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, uri, bearer(Role.ADMIN, PARENT), null))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
        assertThat(send(HttpMethod.PUT, uri, bearer(Role.SUPER_ADMIN, PARENT), null))
                .hasStatusOk();
        assertThat(send(HttpMethod.DELETE, uri, bearer(Role.SUPER_ADMIN, PARENT), null))
                .hasStatusOk();
        assertThat(dispatcher.asked())
                .extracting(asked -> (Object) asked.command())
                .containsExactly(
                        new ChangeAccount(CHILD, List.of(new ShowUsageDashboard(true)), NOW),
                        new ChangeAccount(CHILD, List.of(new ShowUsageDashboard(false)), NOW));
    }

    @Test
    void a_key_is_shown_once_and_only_its_hash_is_asked_to_be_kept() {
        dispatcher.answering(asked -> {
            var issue = (IssueApiKey) asked.command();
            keep(issue.key(), issue.role(), issue.hash().prefix());
            return new Accepted(CHILD.toString(), List.of(FakeDispatcher.EVENT), 0, false);
        });
        MvcTestResult answer =
                send(HttpMethod.POST, keys(CHILD), bearer(Role.ADMIN), "{\"name\": \"Till\", \"role\": \"operator\"}");
        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.key")
                .asString()
                .satisfies(key -> assertThat(ApiKeyText.hash(key))
                        .isEqualTo(asked(IssueApiKey.class).hash()));
        assertThat(answer).bodyJson().extractingPath("$.role").isEqualTo("operator");
        assertThat(send(HttpMethod.GET, keys(CHILD), bearer(Role.ADMIN), null))
                .bodyJson()
                .doesNotHavePath("$[0].key");
    }

    @Test
    void asking_again_with_the_same_idempotency_key_does_not_show_another_key() {
        dispatcher.answering(asked -> {
            var issue = (IssueApiKey) asked.command();
            boolean again = !rows.keys.isEmpty();
            keep(issue.key(), issue.role(), "");
            return new Accepted(CHILD.toString(), List.of(), 0, again);
        });
        String body = "{\"name\": \"Till\", \"role\": \"viewer\"}";
        for (boolean first : List.of(true, false)) {
            MvcTestResult answer = http.method(HttpMethod.POST)
                    .uri(keys(CHILD))
                    .header("Authorization", bearer(Role.ADMIN))
                    .header("Idempotency-Key", "k-1")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
            assertThat(answer).hasStatus(201);
            if (first) {
                assertThat(answer).bodyJson().hasPath("$.key");
            } else {
                assertThat(answer).bodyJson().doesNotHavePath("$.key");
            }
        }
        assertThat(rows.keys.get(0).id()).isEqualTo(rows.keys.get(1).id());
    }

    @Test
    void nobody_hands_out_or_takes_back_a_key_that_may_do_more_than_theirs() {
        keep(KEY, Role.SUPER_ADMIN, "");
        assertThat(send(
                        HttpMethod.POST,
                        keys(CHILD),
                        bearer(Role.ADMIN),
                        "{\"name\": \"x\", \"role\": \"super_admin\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, keys(CHILD) + "/" + KEY, bearer(Role.ADMIN), null))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, keys(CHILD), bearer(Role.OPERATOR), "{\"name\": \"x\", \"role\": \"viewer\"}"))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void an_admin_hands_out_a_key_for_an_auditor() {
        dispatcher.answering(asked -> {
            var issue = (IssueApiKey) asked.command();
            keep(issue.key(), issue.role(), "");
            return new Accepted(CHILD.toString(), List.of(), 0, false);
        });
        assertThat(send(HttpMethod.POST, keys(CHILD), bearer(Role.ADMIN), "{\"name\": \"x\", \"role\": \"auditor\"}"))
                .hasStatus(201);
    }

    @Test
    void a_key_may_have_an_end() {
        dispatcher.answering(asked -> {
            var issue = (IssueApiKey) asked.command();
            rows.keys.add(
                    new ApiKeyView(issue.key(), CHILD, "x", issue.role(), "", NOW, null, null, issue.expiresAt()));
            return new Accepted(CHILD.toString(), List.of(), 0, false);
        });
        String body = "{\"name\": \"x\", \"role\": \"viewer\", \"expires_at\": \"2027-01-01T00:00:00.000Z\"}";
        assertThat(send(HttpMethod.POST, keys(CHILD), bearer(Role.ADMIN), body))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.expires_at")
                .isEqualTo("2027-01-01T00:00:00.000Z");
        assertThat(send(HttpMethod.GET, keys(CHILD), bearer(Role.ADMIN), null))
                .bodyJson()
                .extractingPath("$[0].expires_at")
                .isEqualTo("2027-01-01T00:00:00.000Z");
    }

    @Test
    void a_key_is_rotated_with_a_day_of_overlap_unless_something_else_is_asked() {
        keep(KEY, Role.OPERATOR, "");
        dispatcher.answering(asked -> {
            keep(((RotateApiKey) asked.command()).successor(), Role.OPERATOR, "");
            return new Accepted(CHILD.toString(), List.of(), 0, false);
        });
        String rotate = keys(CHILD) + "/" + KEY + "/rotate";
        MvcTestResult answer = send(HttpMethod.POST, rotate, bearer(Role.ADMIN), null);
        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.key")
                .asString()
                .satisfies(key -> assertThat(ApiKeyText.hash(key))
                        .isEqualTo(asked(RotateApiKey.class).hash()));
        assertThat(asked(RotateApiKey.class).overlap()).isEqualTo(Duration.ofHours(24));
        send(HttpMethod.POST, rotate, bearer(Role.ADMIN), "{\"overlap_seconds\": 0}");
        assertThat(asked(RotateApiKey.class).overlap()).isEqualTo(Duration.ZERO);
    }

    @Test
    void nobody_rotates_a_key_that_may_do_more_than_theirs() {
        keep(KEY, Role.SUPER_ADMIN, "");
        assertThat(send(HttpMethod.POST, keys(CHILD) + "/" + KEY + "/rotate", bearer(Role.ADMIN), null))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_key_is_revoked() {
        keep(KEY, Role.VIEWER, "");
        assertThat(send(HttpMethod.DELETE, keys(CHILD) + "/" + KEY, bearer(Role.ADMIN), null))
                .hasStatus(204);
        assertThat(asked(RevokeApiKey.class)).isEqualTo(new RevokeApiKey(CHILD, KEY, NOW));
        assertThat(send(HttpMethod.DELETE, keys(CHILD) + "/" + UUID.randomUUID(), bearer(Role.ADMIN), null))
                .hasStatus(404);
    }

    private MvcTestResult patch(Role role, String body) {
        AccountId from = role == Role.SUPER_ADMIN ? PARENT : CHILD;
        return send(HttpMethod.PATCH, ACCOUNTS + "/" + CHILD, bearer(role, from), body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String bearer, String body) {
        var request = http.method(method).uri(uri).header("Authorization", bearer);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private <T extends DomainCommand> T asked(Class<T> type) {
        return type.cast(dispatcher.asked().getLast().command());
    }

    private void keep(ApiKeyId id, Role role, String prefix) {
        rows.keys.add(new ApiKeyView(id, CHILD, "Till", role, prefix, NOW, null, null, null));
    }

    private static String keys(AccountId account) {
        return ACCOUNTS + "/" + account + "/api-keys";
    }

    private static AccountView view(AccountId id, AccountId parent, AccountSettings settings) {
        return new AccountView(id, parent, ZoneOffset.UTC, settings, NOW, NOW);
    }
}
