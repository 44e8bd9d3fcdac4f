package io.hooktrail.adapters.web.rest.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.account.CurrentSettings;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.webhook.EventCatalogues;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.Webhook;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.IncludeChildren;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Sign;
import io.hooktrail.domain.webhook.WebhookChange.SignBy;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import io.hooktrail.domain.webhook.WebhookCommand;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookDecider;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    WebhooksController.class,
    WebhookActionsController.class,
    WebhookRequests.class,
    WebhookWebMapperImpl.class,
    WebhookRejectionDetails.class,
    WebhooksAtTheApiTest.Ports.class
})
class WebhooksAtTheApiTest {

    private static final String ID = "01000000-0000-7000-8000-000000000001";
    private static final String OWN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WebhookId WEBHOOK = WebhookId.of(ID);

    private static final Webhook EXISTING = Webhook.evolve(
            new Webhook.Uncreated(),
            new WebhookCreated(WEBHOOK, CHILD, "CRM", new WebhookUrl("https://crm.example.com/"), NOW));

    @Autowired
    MockMvcTester api;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    FakeWebhooks webhooks;

    @BeforeEach
    void reset() {
        dispatcher.reset();
        webhooks.changedTo(3);
    }

    @Test
    void creates_a_webhook_with_everything_that_can_be_chosen_and_tells_its_secret() {
        MvcTestResult answer = post("/v1/webhooks", """
            {"name": "CRM", "url": "https://crm.example.com/hooks", "enabled": true, "version": "v1",
             "events": ["client.*", "booking[instant].confirmed"], "headers": {"X-Env": "prod"}, "include_children": true,
             "retry_policy": {"delays_seconds": [120, 360], "non_retryable_statuses": [400]},
             "timeout_seconds": 5, "rate_limit_per_second": 7, "signature_headers": ["x-timekit-signature"]}
            """);

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.secret").isEqualTo(FakeWebhooks.SECRET.reveal());
        var command = (CreateWebhook) asked();
        assertThat(answer).headers().hasValue("Location", "/v1/webhooks/" + command.id());
        assertThat(command.account()).isEqualTo(CHILD);
        assertThat(command.name()).isEqualTo("CRM");
        assertThat(command.url()).isEqualTo(new WebhookUrl("https://crm.example.com/hooks"));
        assertThat(command.at()).isEqualTo(NOW);
        assertThat(command.changes())
                .containsExactly(
                        new Choose(List.of(
                                new EventSelector("client", null, null),
                                new EventSelector("booking", "instant", "confirmed"))),
                        new Pin(PayloadVersion.V1),
                        new SendHeaders(new WebhookHeaders(Map.of("X-Env", "prod"))),
                        new Retry(new RetryPolicy(
                                List.of(Duration.ofSeconds(120), Duration.ofSeconds(360)), Set.of(400))),
                        new TimeOut(Duration.ofSeconds(5)),
                        new LimitRate(7),
                        new Sign(List.of(SignatureHeader.TIMEKIT)),
                        new IncludeChildren(true),
                        new Switch(true));
    }

    @Test
    void a_webhook_is_enabled_unless_said_otherwise() {
        post("/v1/webhooks", "{\"name\": \"CRM\", \"url\": \"https://a.example\", \"events\": [\"*\"]}");

        assertThat(((CreateWebhook) asked()).changes()).contains(new Switch(true));
    }

    @Test
    void shows_a_webhook_as_documented_and_never_its_secret() {
        MvcTestResult answer = get("/v1/webhooks/" + ID);

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"id": "%s", "account_id": "%s", "name": "CRM", "url": "http://crm.example.com/hooks",
             "enabled": false, "disabled_reason": "gone", "failing_since": null, "version": null,
             "effective_version": "v2", "events": ["client.*", "booking[instant].confirmed"],
             "headers": {"X-Env": "prod"}, "include_children": false, "retry_policy": null,
             "effective_retry_policy": {"delays_seconds": [120, 360, 1080], "non_retryable_statuses": []},
             "timeout_seconds": 10, "rate_limit_per_second": null, "signature_headers": [],
             "signature_schemes": ["v1"], "error_rate": 12.50,
             "warnings": ["Requests are not encrypted: the URL should begin with https://."],
             "created_at": "2026-11-21T22:13:05.123Z", "updated_at": "2026-11-21T22:13:05.123Z"}
            """.formatted(ID, CHILD));
    }

    @Test
    void lists_by_creation_state_and_text_in_the_order_asked() {
        MvcTestResult answer = get(
                "/v1/webhooks?created_from=2026-11-01T00:00:00Z&created_to=2026-11-02T00:00:00Z&enabled=true&q=%20crm%20&sort=-updated_at");

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.next").isEqualTo("further");
        assertThat(webhooks.sort()).isEqualTo(WebhookSort.CHANGED_LAST);
        assertThat(webhooks.filter())
                .isEqualTo(new WebhookFilter(
                        Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00.001Z"), true, "crm"));
        get("/v1/webhooks");
        assertThat(webhooks.sort()).isEqualTo(WebhookSort.NEWEST);
        assertThat(webhooks.filter()).isEqualTo(WebhookFilter.ALL);
    }

    @Test
    void changes_what_is_named_leaves_the_rest_and_takes_null_for_an_answer() {
        patch("{\"name\": \"ERP\", \"version\": null, \"retry_policy\": null, \"timeout_seconds\": null}");

        assertThat(asked())
                .isEqualTo(new ChangeWebhook(
                        WEBHOOK,
                        List.of(new Rename("ERP"), new Pin(null), new Retry(null), new TimeOut(null)),
                        null,
                        NOW));
    }

    @Test
    void C5_takes_a_preset_for_a_retry_policy() {
        patch("{\"retry_policy\": {\"preset\": \"mytime-5\"}}");

        assertThat(((ChangeWebhook) asked()).changes()).containsExactly(new Retry(RetryPreset.MYTIME_5.policy()));
    }

    @Test
    void holds_whoever_sends_if_match_to_the_version_they_saw() {
        String tag = get("/v1/webhooks/" + ID).getResponse().getHeader("ETag");

        assertThat(api.patch()
                        .uri("/v1/webhooks/" + ID)
                        .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"ERP\"}")
                        .exchange())
                .hasStatusOk();
        assertThat(((ChangeWebhook) asked()).revision()).isEqualTo(3);

        dispatcher.reset();
        webhooks.changedTo(4);
        assertThat(api.patch()
                        .uri("/v1/webhooks/" + ID)
                        .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"ERP\"}")
                        .exchange())
                .hasStatus(412);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void enables_disables_and_deletes() {
        assertThat(post("/v1/webhooks/" + ID + "/enable", "")).hasStatusOk();
        assertThat(asked()).isEqualTo(new EnableWebhook(WEBHOOK, NOW));

        assertThat(post("/v1/webhooks/" + ID + "/disable", "")).hasStatusOk();
        assertThat(asked()).isEqualTo(new DisableWebhook(WEBHOOK, DisabledReason.MANUAL, NOW));

        assertThat(api.delete()
                        .uri("/v1/webhooks/" + ID)
                        .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                        .exchange())
                .hasStatus(204);
        assertThat(asked()).isEqualTo(new DeleteWebhook(WEBHOOK, NOW));
    }

    @Test
    void TM_21_shows_the_secret_and_records_who_looked() {
        assertThat(get("/v1/webhooks/" + ID + "/secret"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"secret": "%s", "public_key": "%s", "previous_valid_until": "2026-11-21T22:14:05.123Z",
                     "secrets": [
                       {"secret": "%1$s", "public_key": "%2$s",
                        "valid_from": "2026-11-21T22:13:05.123Z", "expires_at": null},
                       {"secret": "%3$s", "public_key": null,
                        "valid_from": "2026-11-21T22:12:05.123Z", "expires_at": "2026-11-21T22:14:05.123Z"}]}
                    """.formatted(
                        FakeWebhooks.SECRET.reveal(), FakeWebhooks.PAIR.publicText(), FakeWebhooks.OLDER.reveal()));
        assertThat(asked()).isEqualTo(new RevealSecret(WEBHOOK, NOW));
    }

    @Test
    void TM_21_a_secret_can_be_brought_along() {
        post("/v1/webhooks", """
            {"name": "CRM", "url": "https://a.example", "events": ["*"], "secret": "%s",
             "signature_schemes": ["v1", "v1a"]}
            """.formatted(OWN));
        assertThat(((CreateWebhook) asked()).secret().reveal()).isEqualTo(OWN);
        assertThat(((CreateWebhook) asked()).changes())
                .contains(new SignBy(List.of(SignatureScheme.V1, SignatureScheme.V1A)));

        post("/v1/webhooks/" + ID + "/secret/rotate", "{\"secret\": \"" + OWN + "\"}");
        assertThat(((RotateSecret) asked()).secret().reveal()).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hunter2hunter2\"",
                "\"whsec_%%hunter2\"",
                "\"whsec_aHVudGVyMg==\"",
                "[\"hunter2\"]",
                "{\"hunter2\": 1}"
            })
    void TM_21_a_secret_that_is_none_is_refused_and_not_repeated(String secret) {
        MvcTestResult answer = post("/v1/webhooks/" + ID + "/secret/rotate", "{\"secret\": " + secret + "}");

        assertThat(answer.getResponse().getStatus()).isIn(400, 422);
        assertThat(answer).bodyText().contains("secret").doesNotContain("hunter2", "aHVudGVyMg");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void asked_again_with_the_same_key_it_is_another_look_at_the_secret() {
        dispatcher.answering(asked -> new Accepted(ID, List.of(), 0, true));

        post("/v1/webhooks", "{\"name\": \"CRM\", \"url\": \"https://a.example\", \"events\": [\"*\"]}");
        assertThat(asked()).isEqualTo(new RevealSecret(WEBHOOK, NOW));
        post("/v1/webhooks/" + ID + "/secret/rotate", "");
        assertThat(dispatcher.asked()).hasSize(4);
        assertThat(asked()).isEqualTo(new RevealSecret(WEBHOOK, NOW));
    }

    @Test
    void no_text_form_of_a_request_or_an_answer_holds_a_secret() {
        var secret = new SecretText(OWN);
        var created = new NewWebhookRequest(
                "n",
                "u",
                null,
                null,
                List.of(),
                Map.of("X-Api-Key", "k3y"),
                null,
                null,
                null,
                null,
                null,
                null,
                secret);

        assertThat(List.of(
                        created,
                        created.choices(),
                        new RotationRequest(1L, secret),
                        SecretResponse.of(webhooks.live(WEBHOOK, NOW))))
                .noneMatch(shown ->
                        shown.toString().contains("whsec_") || shown.toString().contains("k3y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"overlap_seconds\": 60} | 60", "{} | 86400", "'' | 86400"})
    void rotates_the_secret_with_an_overlap(String body, long seconds) {
        MvcTestResult answer = post("/v1/webhooks/" + ID + "/secret/rotate", body);

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.secret").isEqualTo(FakeWebhooks.SECRET.reveal());
        assertThat(((RotateSecret) asked()).overlap()).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"https://blocked.example\"} | url",
                "{\"url\": \"https://u:p@a.example\"} | url",
                "{\"events\": [\"clint.*\"]} | events",
                "{\"headers\": {\"Host\": \"x\"}} | headers",
                "{\"headers\": {\"X-A\": \"a\\r\\nX-B: b\"}} | headers",
                "{\"timeout_seconds\": 31} | timeout_seconds",
                "{\"rate_limit_per_second\": 0} | rate_limit_per_second",
                "{\"retry_policy\": {\"delays_seconds\": [86401]}} | retry_policy",
                "{\"retry_policy\": {\"preset\": \"x\"}} | retry_policy.preset",
                "{\"signature_headers\": [\"x\"]} | signature_headers",
                "{\"signature_schemes\": [\"v2\"]} | signature_schemes",
                "{\"signature_schemes\": [\"v1a\"]} | signature_schemes",
                "{\"signature_schemes\": []} | signature_schemes",
                "{\"version\": \"v9\"} | version"
            })
    void refuses_with_the_field_to_change(String body, String field) {
        dispatcher.answering(asked -> {
            WebhookDecider.decide(EXISTING, (WebhookCommand) asked.command());
            return new Accepted(ID, List.of(), 0, false);
        });
        MvcTestResult answer = patch(body);

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\": [null]}",
                "{\"headers\": {\"X-A\": null}}",
                "{\"signature_headers\": [null]}",
                "{\"retry_policy\": {}}",
                "{\"retry_policy\": {\"delays_seconds\": [null]}}",
                "{\"retry_policy\": {\"delays_seconds\": \"soon\"}}",
                "{\"secret\": \"whsec_mine\"}",
                "{\"timeout_seconds\": 1.5}",
                "[]"
            })
    void tells_what_cannot_be_read(String body) {
        assertThat(patch(body)).hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void needs_name_url_and_events() {
        assertThat(post("/v1/webhooks", "{\"name\": \"CRM\", \"events\": [\"*\"]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("url");
    }

    @Test
    void C24_is_for_admins_and_hides_what_is_not_theirs() {
        assertThat(api.get()
                        .uri("/v1/webhooks")
                        .header("Authorization", FakeKeys.bearer(Role.OPERATOR))
                        .exchange())
                .hasStatus(403);
        for (String path : List.of("", "/secret")) {
            assertThat(api.get()
                            .uri("/v1/webhooks/" + ID + path)
                            .header("Authorization", FakeKeys.bearer(Role.ADMIN, STRANGER))
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(dispatcher.asked()).isEmpty();
    }

    private MvcTestResult get(String path) {
        return api.get()
                .uri(URI.create(path))
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return api.post()
                .uri(path)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body == null ? "" : body)
                .exchange();
    }

    private MvcTestResult patch(String body) {
        return api.patch()
                .uri("/v1/webhooks/" + ID)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private DomainCommand asked() {
        return dispatcher.asked().getLast().command();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ports {

        @Bean
        FakeWebhooks fakeWebhooks() {
            return new FakeWebhooks(CHILD);
        }

        @Bean
        WebhookEditing editing(WebhookSecrets secrets) {
            CurrentSettings accounts = account -> Optional.of(AccountSettings.of("Child", Plan.PLUS));
            return new WebhookEditing(
                    new EventCatalogues(new Documented()),
                    url -> "blocked.example".equals(url.getHost())
                            ? Optional.of("must not point there")
                            : Optional.empty(),
                    accounts,
                    secrets);
        }
    }

    private static final class Documented implements EventTypeCatalogue {
        @Override
        public Optional<EntityType> find(AccountId account, String type) {
            return Optional.ofNullable(EntityTypes.documented().get(type));
        }

        @Override
        public EntityType require(AccountId account, String type) {
            return find(account, type).orElseThrow();
        }

        @Override
        public List<CatalogueEntry> list(AccountId account) {
            return EntityTypes.documented().values().stream()
                    .map(type -> new CatalogueEntry(type, null, false))
                    .toList();
        }
    }
}
