package io.hooktrail.adapters.web;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.web.DeliveryEvents.Message;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryChanges;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class TellingOfDeliveriesTest {

    private static final DeliveryId PENDING = new DeliveryId(new UUID(7, 1));
    private static final DeliveryId SENT = new DeliveryId(new UUID(7, 2));

    @Test
    void writes_an_event_each_with_its_position_for_an_id_and_a_sign_of_life_where_nothing_happens()
            throws IOException, InterruptedException {
        var log = new TwoChanges();
        log.feed = new DeliveryFeed(log, () -> Instant.EPOCH);
        var response = new MockHttpServletResponse();
        try (var watch = log.feed.watch(new AccountScope(CHILD, Set.of(CHILD)), 4L)) {
            DeliveryEvents.write(
                    watch,
                    response,
                    told -> new Message("moved", told.delivery().status().toString()));
        }

        assertThat(response.getContentAsString())
                .isEqualTo("retry: 2000\n\n"
                        + "id: 5\n"
                        + "event: moved\n"
                        + "data: pending\n\n"
                        + "id: 6\n"
                        + "event: moved\n"
                        + "data: success\n\n"
                        + ":\n\n");
        assertThat(response.getContentType()).isEqualTo("text/event-stream;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.getHeader("X-Accel-Buffering")).as("for proxies").isEqualTo("no");
    }

    @Test
    void goes_on_behind_the_event_that_a_client_saw_last() {
        assertThat(DeliveryEvents.position(null)).isNull();
        assertThat(DeliveryEvents.position(" ")).isNull();
        assertThat(DeliveryEvents.position(" 42 ")).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "1.5", "0x1F", "٤", "9999999999999999999", "1\n2"})
    void says_what_to_send_instead_of_an_id_that_no_event_has(String id) {
        assertThatThrownBy(() -> DeliveryEvents.position(id))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Last-Event-ID must be the id of an event of this stream, which is a number; without it the"
                        + " stream begins with now.");
    }

    /** The feed ends once they were read. */
    private static final class TwoChanges implements DeliveryChanges {

        private DeliveryFeed feed;

        @Override
        public long head() {
            return 6;
        }

        @Override
        public List<Change> after(long position, int limit) {
            assertThat(position).isEqualTo(4);
            return List.of(new Change(5, PENDING), new Change(6, SENT));
        }

        @Override
        public List<DeliveryView> views(Collection<DeliveryId> deliveries) {
            feed.close();
            return List.of(view(PENDING, DeliveryStatus.PENDING), view(SENT, DeliveryStatus.SUCCESS));
        }

        private static DeliveryView view(DeliveryId id, DeliveryStatus status) {
            var cause = new DeliveryView.Cause(
                    new EventId(new UUID(7, 7)),
                    CHILD,
                    new EventSubject("ticket", "closed", null),
                    "t-1",
                    AttemptTrigger.AUTOMATIC,
                    null,
                    Instant.EPOCH);
            var webhook = new WebhookRef(new WebhookId(new UUID(9, 9)), "CRM", "https://crm.example.com/");
            return new DeliveryView(id, CHILD, webhook, cause, status, 0, Instant.EPOCH, null, null, null, null, null);
        }
    }
}
