package io.hooktrail.adapters.web.rest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({DeliveryLogController.class, ListingAttemptsTest.Fakes.class})
class ListingAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final String ID = "019a0000-0000-8000-8000-000000000001";
    private static final String EVENT = "019a0000-0000-7000-8000-000000000002";
    private static final String WEBHOOK = "019a0000-0000-7000-8000-000000000003";

    @Autowired
    MockMvcTester api;

    @Autowired
    FakeDeliveryLog log;

    @Test
    void GKM_08_to_12_TM_22_TM_23_an_attempt_says_webhook_event_status_code_time_and_the_next_one() {
        log.attempts = List.of(detail(404, FailureClass.HTTP_STATUS));

        assertThat(get("/v1/attempts")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"data": [{"webhook": {"name": "CRM", "url": "https://crm.example.com/hooks"},
              "event": "license.assigned", "event_id": "%s", "status": "failed", "code": 404,
              "at": "2026-11-21T12:00:00.123Z", "next_attempt_at": "2026-11-21T12:02:00.123Z",
              "duration_ms": 84, "test": false}]}
            """.formatted(EVENT));
    }

    @Test
    void GKM_11_without_an_answer_it_says_what_went_wrong_instead() {
        log.attempts = List.of(detail(null, FailureClass.CONNECT_REFUSED));

        assertThat(get("/v1/attempts"))
                .bodyJson()
                .isLenientlyEqualTo("{\"data\": [{\"code\": null, \"failure\": \"CONNECT_REFUSED\"}]}")
                .extractingPath("$.data[0].help")
                .asString()
                .startsWith("Connection refused");
    }

    @Test
    void GKM_14_to_17_TM_22_searching_filtering_and_sorting_are_for_attempts_too() {
        log.attempts = List.of(detail(404, FailureClass.HTTP_STATUS));

        get("/v1/attempts?q=license&type=license&status=success&webhook_id=" + WEBHOOK + "&sort=-code");

        assertThat(log.filter.text()).isEqualTo("license");
        assertThat(log.filter.types()).containsExactly("license");
        assertThat(log.filter.attemptStatuses()).containsExactly(AttemptStatus.SUCCESS);
        assertThat(log.filter.webhooks()).containsExactly(WebhookId.of(WEBHOOK));
        assertThat(log.sort).isEqualTo(DeliverySort.CODE_DESCENDING);
    }

    @Test
    void GKM_30_even_a_success_says_that_it_may_hide_a_failure() {
        assertThat(FailureHelp.of(detail(200, null).attempt())).contains("not that it handled it");
    }

    private static AttemptDetail detail(@Nullable Integer code, @Nullable FailureClass failure) {
        var attempt = new AttemptView(
                DeliveryId.of(ID),
                FakeAccounts.CHILD,
                new WebhookRef(WebhookId.of(WEBHOOK), "CRM", "https://crm.example.com/hooks"),
                EventId.of(EVENT),
                new EventSubject("license", "assigned", null),
                "l-1",
                false,
                1,
                failure == null ? AttemptStatus.SUCCESS : AttemptStatus.FAILED,
                AttemptTrigger.AUTOMATIC,
                null,
                NOON,
                Duration.ofMillis(84),
                code,
                failure,
                PayloadVersion.V2,
                failure == null ? null : NOON.plusSeconds(120));
        return new AttemptDetail(attempt, null, null, null);
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
