package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptRowTest {

    private static final Reader READER = new Reader(NOW, Hooked.ZONE, Locale.US);
    private static final EventId EVENT = new EventId(new UUID(5, 5));

    @Test
    void TM_22_says_status_type_of_event_event_id_and_the_exact_time() {
        AttemptRow row = row(AttemptStatus.FAILED, 503, null);

        assertThat(row.status()).isEqualTo("failed");
        assertThat(row.type()).isEqualTo("booking.confirmed");
        assertThat(row.event()).isEqualTo(EVENT.toString());
        assertThat(row.at()).isEqualTo("Nov 21, 2026, 23:13:05.123 +01:00");
        assertThat(row.outcome()).isEqualTo("503 Service Unavailable");
    }

    @Test
    void TM_23_one_that_failed_says_when_it_is_tried_again_unless_it_is_not() {
        assertThat(row(AttemptStatus.FAILED, 503, NOW.plusSeconds(240)).next().span())
                .isEqualTo("4 min");
        assertThat(row(AttemptStatus.FAILED, 503, null).next()).isNull();
        assertThat(row(AttemptStatus.SUCCESS, 204, null).next()).isNull();
    }

    @Test
    void says_what_went_wrong_where_nothing_was_answered() {
        assertThat(row(AttemptStatus.FAILED, null, null).outcome()).isEqualTo("Http status");
    }

    private static AttemptRow row(AttemptStatus status, @Nullable Integer code, @Nullable Instant next) {
        return AttemptRow.of(
                new AttemptView(
                        new DeliveryId(new UUID(0, 1)),
                        CHILD,
                        new WebhookRef(Hooked.id(1), "CRM", "https://crm.example.com/"),
                        EVENT,
                        new EventSubject("booking", "confirmed", "instant"),
                        "b-1",
                        false,
                        1,
                        status,
                        AttemptTrigger.AUTOMATIC,
                        null,
                        NOW,
                        Duration.ofMillis(84),
                        code,
                        status == AttemptStatus.SUCCESS ? null : FailureClass.HTTP_STATUS,
                        PayloadVersion.V2,
                        next),
                READER);
    }
}
