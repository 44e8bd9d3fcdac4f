package io.hooktrail.adapters.web.rest.delivery;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.ADMIN;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.delivery.DeliveryChanges;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({DeliveryStreamController.class, StreamingDeliveriesTest.Fakes.class})
class StreamingDeliveriesTest {

    @Autowired
    MockMvcTester http;

    @Test
    void tells_what_was_missed_as_server_sent_events_until_the_feed_ends() throws UnsupportedEncodingException {
        MvcTestResult answer = http.get()
                .uri("/v1/deliveries/stream")
                .header("Authorization", bearer(ADMIN))
                .header("Last-Event-ID", "4")
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(answer.getResponse().getContentType()).startsWith("text/event-stream");
        String text = answer.getResponse().getContentAsString();
        assertThat(text)
                .startsWith("retry: 2000\n\n")
                .contains("id: 5\nevent: delivery\ndata: {\"id\":\"" + id(CHILD) + "\"");
        assertThat(text).as("another account").doesNotContain(id(SIBLING).toString());
    }

    @Test
    void refuses_an_id_that_it_never_gave() {
        assertThat(http.get()
                        .uri("/v1/deliveries/stream")
                        .header("Authorization", bearer(ADMIN))
                        .header("Last-Event-ID", "yesterday"))
                .hasStatus(400);
    }

    @Test
    void is_for_those_who_may_read_deliveries() {
        assertThat(http.get().uri("/v1/deliveries/stream").header("Authorization", bearer(OPERATOR)))
                .hasStatus(403);
    }

    private static DeliveryId id(AccountId account) {
        return new DeliveryId(account.value());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        DeliveryFeed feed(InstantSource clock) {
            var log = new TwoChanges();
            log.feed = new DeliveryFeed(log, clock);
            return log.feed;
        }
    }

    /** One delivery of the child, one of its sibling; once they were read the feed ends. */
    private static final class TwoChanges implements DeliveryChanges {

        private DeliveryFeed feed;

        @Override
        public long head() {
            return 6;
        }

        @Override
        public List<Change> after(long position, int limit) {
            assertThat(position).isEqualTo(4);
            return List.of(new Change(5, id(CHILD)), new Change(6, id(SIBLING)));
        }

        @Override
        public List<DeliveryView> views(Collection<DeliveryId> deliveries) {
            feed.close();
            return List.of(view(CHILD), view(SIBLING));
        }

        private static DeliveryView view(AccountId account) {
            var cause = new DeliveryView.Cause(
                    new EventId(new UUID(7, 7)),
                    account,
                    new EventSubject("ticket", "closed", null),
                    "t-1",
                    AttemptTrigger.AUTOMATIC,
                    null,
                    Instant.EPOCH);
            return new DeliveryView(
                    id(account),
                    account,
                    new WebhookRef(new WebhookId(new UUID(9, 9)), "CRM", "https://crm.example.com/"),
                    cause,
                    DeliveryStatus.PENDING,
                    0,
                    Instant.EPOCH,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
