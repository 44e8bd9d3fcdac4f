package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.DeliveryEvents.Message;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryView.LastAttempt;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingOfNewAttemptsTest {

    private static final DeliveryId ID = new DeliveryId(new UUID(0, 1));

    @Test
    void the_newest_attempt_is_named_as_its_line_is() {
        assertThat(told(Map.of(), refused(WebKernel.NOW))).isEqualTo(new Message("listed", ID + ".2"));
    }

    @Test
    void what_was_there_when_the_list_was_read_is_not_new() {
        assertThat(told(Map.of(), refused(WebKernel.NOW.minusSeconds(61))).event())
                .isEqualTo("other");
        assertThat(told(Map.of(), refused(WebKernel.NOW.minusSeconds(59))).event())
                .as("it may have been on its way")
                .isEqualTo("listed");
    }

    @Test
    void a_delivery_without_an_attempt_has_no_line() {
        assertThat(told(Map.of(), null)).isEqualTo(new Message("other", ID.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "status, failed, success",
        "category, booking, license",
        "state, instant.confirmed, instant.cancelled",
        "state, instant, confirm_decline",
        "webhook, 00000000-0000-0000-0000-000000000009, 00000000-0000-0000-0000-000000000008",
        "failure, HTTP_STATUS, DNS_FAILED",
        "code, 5xx, 404",
        "test, false, true",
        "from, 2026-11-21, 2026-11-22",
        "to, 2026-11-21, 2026-11-20",
        "q, CRM, shop",
        "q, example.COM, example.org",
        "q, booking.conf, booking.decl"
    })
    void it_is_listed_where_every_filter_lets_it_in(String name, String lets, String keeps) {
        assertThat(told(Map.of(name, lets), refused(WebKernel.NOW)).event()).isEqualTo("listed");
        assertThat(told(Map.of(name, keeps), refused(WebKernel.NOW)).event()).isEqualTo("other");
    }

    @Test
    void what_is_not_known_counts_as_failed() {
        var lost = new LastAttempt(2, WebKernel.NOW, null, FailureClass.OUTCOME_UNKNOWN, null);

        assertThat(told(Map.of("status", "failed"), lost).event()).isEqualTo("listed");
        assertThat(told(Map.of("code", "5xx"), lost).event()).isEqualTo("other");
    }

    private static LastAttempt refused(Instant at) {
        return new LastAttempt(2, at, 503, FailureClass.HTTP_STATUS, null);
    }

    private static Message told(Map<String, String> query, @Nullable LastAttempt last) {
        var read = Reading.of(AttemptsQuery.of(query), ZoneOffset.UTC, Set.of("booking", "license"));
        assertThat(read.sense().dropped()).isEmpty();
        return new NewAttempts(read.filter(), WebKernel.NOW).message(delivery(last));
    }

    private static DeliveryView delivery(@Nullable LastAttempt last) {
        var cause = new DeliveryView.Cause(
                new EventId(new UUID(5, 1)),
                CHILD,
                new EventSubject("booking", "confirmed", "instant"),
                "b-1",
                AttemptTrigger.AUTOMATIC,
                null,
                WebKernel.NOW);
        return new DeliveryView(
                ID,
                CHILD,
                new WebhookRef(new WebhookId(new UUID(0, 9)), "CRM", "https://crm.example.com/hooks"),
                cause,
                DeliveryStatus.EXHAUSTED,
                2,
                WebKernel.NOW,
                WebKernel.NOW,
                null,
                null,
                null,
                last);
    }
}
