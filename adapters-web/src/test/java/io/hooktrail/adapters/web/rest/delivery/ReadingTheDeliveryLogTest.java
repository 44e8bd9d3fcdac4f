package io.hooktrail.adapters.web.rest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.adapters.web.FakeAccessRecords;
import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({DeliveryLogController.class, ReadingTheDeliveryLogTest.Fakes.class})
class ReadingTheDeliveryLogTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final String ID = "019a0000-0000-8000-8000-000000000001";
    private static final String EVENT = "019a0000-0000-7000-8000-000000000002";
    private static final String WEBHOOK = "019a0000-0000-7000-8000-000000000003";
    private static final WebhookRef CRM = new WebhookRef(WebhookId.of(WEBHOOK), "CRM", "https://crm.example.com/hooks");
    private static final EventSubject CONFIRMED = new EventSubject("booking", "confirmed", "instant");

    @Autowired
    FakeAccessRecords records;

    @Autowired
    MockMvcTester api;

    @Autowired
    FakeDeliveryLog log;

    @BeforeEach
    void one_failed_delivery() {
        log.delivery = new DeliveryView(
                DeliveryId.of(ID),
                FakeAccounts.CHILD,
                CRM,
                new DeliveryView.Cause(
                        EventId.of(EVENT),
                        FakeAccounts.CHILD,
                        CONFIRMED,
                        "b-1",
                        AttemptTrigger.AUTOMATIC,
                        "key:1",
                        NOON.minusSeconds(9)),
                DeliveryStatus.FAILED,
                1,
                NOON,
                NOON,
                NOON.plusSeconds(120),
                null,
                PayloadVersion.V2,
                new DeliveryView.LastAttempt(1, NOON, 503, FailureClass.HTTP_STATUS, Duration.ofMillis(84)));
        log.attempts = List.of(new AttemptDetail(
                attempt(),
                new AttemptDetail.Exchanged(
                        "https://crm.example.com/hooks",
                        List.of(new Exchange.Header("webhook-id", "msg_" + EVENT)),
                        new Exchange.Response(
                                List.of(new Exchange.Header("vary", "a"), new Exchange.Header("vary", "b")),
                                "busy".getBytes(StandardCharsets.UTF_8),
                                false),
                        null),
                "{\"a\":\"\\/\"}".getBytes(StandardCharsets.UTF_8),
                null));
    }

    @Test
    void MT_11_a_list_item_has_the_documented_shape() {
        assertThat(get("/v1/deliveries")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"data": [{
              "id": "019a0000-0000-8000-8000-000000000001", "status": "failed", "type": "booking", "action": "confirmed",
              "graph": "instant", "event_id": "019a0000-0000-7000-8000-000000000002", "entity_id": "b-1",
              "account_id": "00000000-0000-7000-8000-000000000002",
              "origin_account_id": "00000000-0000-7000-8000-000000000002", "test": false, "trigger": "automatic",
              "actor": "key:1",
              "webhook": {"id": "019a0000-0000-7000-8000-000000000003", "name": "CRM", "url": "https://crm.example.com/hooks"},
              "version": "v2", "attempts": 1, "occurred_at": "2026-11-21T11:59:51.123Z", "created_at": "2026-11-21T12:00:00.123Z",
              "sent_at": "2026-11-21T12:00:00.123Z", "next_attempt_at": "2026-11-21T12:02:00.123Z", "exhausted_reason": null,
              "last_attempt": {"number": 1, "at": "2026-11-21T12:00:00.123Z", "code": 503, "failure": "HTTP_STATUS",
                "duration_ms": 84}}],
             "next": "next", "previous": null}
            """);
    }

    @Test
    void every_parameter_reaches_the_filter() {
        assertThat(get("/v1/deliveries?status=failed,exhausted&type=booking&action=confirmed&graph=instant&webhook_id="
                        + WEBHOOK
                        + "&endpoint=crm&code=5xx,404&failure=connect_refused&event_id=" + EVENT
                        + "&entity_id=b-1&test=false&from=2026-11-20&to=2026-11-21&q=CRM&sort=-code"))
                .hasStatusOk();

        assertThat(log.sort).isEqualTo(DeliverySort.CODE_DESCENDING);
        assertThat(log.filter.statuses()).containsExactlyInAnyOrder(DeliveryStatus.FAILED, DeliveryStatus.EXHAUSTED);
        assertThat(log.filter.types()).containsExactly("booking");
        assertThat(log.filter.actions()).containsExactly("confirmed");
        assertThat(log.filter.graphs()).containsExactly("instant");
        assertThat(log.filter.webhooks()).containsExactly(CRM.id());
        assertThat(log.filter.endpoint()).isEqualTo("crm");
        assertThat(log.filter.codes()).containsExactlyInAnyOrder(new CodeRange(500, 599), new CodeRange(404, 404));
        assertThat(log.filter.failures()).containsExactly(FailureClass.CONNECT_REFUSED);
        assertThat(log.filter.event()).isEqualTo(EventId.of(EVENT));
        assertThat(log.filter.entityId()).isEqualTo("b-1");
        assertThat(log.filter.test()).isFalse();
        assertThat(log.filter.text()).isEqualTo("CRM");
    }

    @Test
    void MT_26_the_to_date_includes_the_whole_day() {
        get("/v1/deliveries?from=2026-11-20&to=2026-11-21");

        assertThat(log.filter.from()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(log.filter.to()).isEqualTo("2026-11-22T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=sent",
                "code=6xx",
                "failure=LATE",
                "webhook_id=1",
                "test=maybe",
                "from=yesterday",
                "sort=id",
                "event_id=x"
            })
    void what_is_not_known_is_told(String parameter) {
        assertThat(get("/v1/deliveries?" + parameter))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .isEqualTo(parameter.split("=")[0]);
    }

    @Test
    void GKM_16_failed_attempts_are_all_that_did_not_succeed() {
        assertThat(get("/v1/attempts?status=failed")).hasStatusOk();

        assertThat(log.filter.attemptStatuses()).containsExactlyInAnyOrder(AttemptStatus.FAILED, AttemptStatus.UNKNOWN);
    }

    @Test
    void GKM_19_an_attempt_shows_request_and_response_as_they_were() {
        assertThat(get("/v1/deliveries/" + ID + "/attempts"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    [{"number": 1, "status": "failed", "trigger": "automatic", "actor": null, "code": 503, "failure": "HTTP_STATUS",
                      "request": {"method": "POST", "url": "https://crm.example.com/hooks",
                        "headers": {"webhook-id": "msg_019a0000-0000-7000-8000-000000000002"}, "body": "{\\"a\\":\\"\\\\/\\"}"},
                      "response": {"headers": {"vary": "a, b"}, "body": "busy", "truncated": false}, "purged_at": null}]
                    """);
    }

    @Test
    void C1_what_was_purged_says_so() {
        log.attempts = List.of(new AttemptDetail(attempt(), null, null, NOON));

        assertThat(get("/v1/deliveries/" + ID + "/attempts")).bodyJson().isLenientlyEqualTo("""
            [{"request": {"method": "POST", "headers": null, "body": null}, "response": null,
              "purged_at": "2026-11-21T12:00:00.123Z"}]
            """);
    }

    @Test
    void GKM_05_the_payload_is_served_byte_for_byte() {
        log.payload =
                new DeliveryPayload.Available(PayloadVersion.V1, "{\"a\":\"\\/\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(get("/v1/deliveries/" + ID + "/payload"))
                .hasStatusOk()
                .hasContentType("application/json")
                .hasBodyTextEqualTo("{\"a\":\"\\/\"}");
    }

    @Test
    void reading_content_is_recorded_once_a_request_before_it_is_shown() {
        log.payload = new DeliveryPayload.Available(PayloadVersion.V1, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        records.kept.clear();

        get("/v1/deliveries/" + ID + "/payload");
        get("/v1/deliveries/" + ID + "/attempts");
        get("/v1/deliveries/" + ID);
        get("/v1/deliveries");
        log.payload = new DeliveryPayload.Purged(NOON);
        get("/v1/deliveries/" + ID + "/payload");

        assertThat(records.kept)
                .extracting(AccessRecord::route, AccessRecord::what, AccessRecord::account)
                .containsExactly(
                        tuple("GET /v1/deliveries/{id}/payload", "delivery:" + ID, FakeAccounts.CHILD),
                        tuple("GET /v1/deliveries/{id}/attempts", "delivery:" + ID, FakeAccounts.CHILD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attempts", "/payload"})
    void what_cannot_be_recorded_is_not_shown(String part) {
        log.payload = new DeliveryPayload.Available(PayloadVersion.V1, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        records.breakDown(true);
        try {
            assertThat(get("/v1/deliveries/" + ID + part))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "1")
                    .bodyText()
                    .doesNotContain("\"a\"");
        } finally {
            records.breakDown(false);
        }
    }

    @Test
    void C1_a_purged_payload_is_gone() {
        log.payload = new DeliveryPayload.Purged(NOON);

        assertThat(get("/v1/deliveries/" + ID + "/payload"))
                .hasStatus(410)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"type": "/problems/content-purged", "title": "Content purged", "status": 410, "errors": [],
                     "instance": "/v1/deliveries/%s/payload"}
                    """.formatted(ID))
                .extractingPath("$.trace_id")
                .asString()
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/attempts", "/payload"})
    void A5_what_is_another_accounts_is_not_found(String part) {
        var answer = api.get()
                .uri("/v1/deliveries/" + ID + part)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN, FakeAccounts.STRANGER))
                .exchange();

        assertThat(answer)
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("delivery-not-found");
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void GKM_32_every_failure_has_a_help_text_of_its_own(FailureClass failure) {
        assertThat(FailureHelp.of(failure)).isNotBlank();
        for (FailureClass other : FailureClass.values()) {
            assertThat(FailureHelp.of(failure).equals(FailureHelp.of(other))).isEqualTo(failure == other);
        }
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void A4_an_attempt_says_exactly_why_it_failed_and_what_to_do(FailureReason reason) {
        var exchanged = new AttemptDetail.Exchanged("https://crm.example.com/hooks", List.of(), null, reason);
        log.attempts = List.of(new AttemptDetail(attempt(), exchanged, null, null));

        assertThat(get("/v1/deliveries/" + ID + "/attempts"))
                .bodyJson()
                .hasPathSatisfying("$[0].reason", it -> assertThat(it).isEqualTo(reason.name()))
                .hasPathSatisfying("$[0].help", it -> assertThat(it).isEqualTo(FailureHelp.of(reason)));
    }

    private static AttemptView attempt() {
        return new AttemptView(
                DeliveryId.of(ID),
                FakeAccounts.CHILD,
                CRM,
                EventId.of(EVENT),
                CONFIRMED,
                "b-1",
                false,
                1,
                AttemptStatus.FAILED,
                AttemptTrigger.AUTOMATIC,
                null,
                NOON,
                Duration.ofMillis(84),
                503,
                FailureClass.HTTP_STATUS,
                PayloadVersion.V2,
                NOON.plusSeconds(120));
    }

    private MvcTestResult get(String uri) {
        return api.get()
                .uri(uri)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        FakeDeliveryLog deliveryLog() {
            return new FakeDeliveryLog();
        }
    }
}
