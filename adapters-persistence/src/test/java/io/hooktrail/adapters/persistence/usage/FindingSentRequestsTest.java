package io.hooktrail.adapters.persistence.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.SentRequest;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.FailureClass;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindingSentRequestsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long TIME = 0x019a_0000_0000L << 16;
    private static final AccountId OURS = new AccountId(new UUID(1, 1));
    private static final AccountId THEIRS = new AccountId(new UUID(1, 2));
    private static final AccountScope SCOPE = new AccountScope(OURS, Set.of(OURS));
    private static final UUID CRM = new UUID(2, 1);
    private static final UUID SHOP = new UUID(2, 2);

    private final JdbcSentRequests requests = new JdbcSentRequests(DATABASE.sql());

    @BeforeEach
    void begin_with_nothing() {
        DATABASE.sql().sql("truncate delivery, attempt, content").update();
    }

    @Test
    void MT_12_each_webhook_has_a_lane_with_every_request() {
        delivery(OURS, CRM, 1, "e", "AUTOMATIC", 2);
        delivery(OURS, SHOP, 1, "e", "AUTOMATIC", 1);

        List<Lane> lanes = requests.aboutEvent(SCOPE, event(1));

        assertThat(lanes).extracting(lane -> lane.webhook().id().value()).containsExactly(CRM, SHOP);
        assertThat(lanes.getFirst().requests()).extracting(SentRequest::number).containsExactly(1, 2);
        assertThat(lanes.getFirst().requests().getFirst().failure()).isEqualTo(FailureClass.RESPONSE_TIMEOUT);
    }

    @Test
    void an_entity_has_the_requests_of_all_its_events_the_oldest_first() {
        delivery(OURS, CRM, 1, "e", "AUTOMATIC", 1);
        delivery(OURS, CRM, 2, "e", "AUTOMATIC", 1);
        delivery(OURS, CRM, 3, "other", "AUTOMATIC", 1);

        assertThat(requests.aboutEntity(SCOPE, "e"))
                .singleElement()
                .extracting(
                        lane -> lane.requests().stream().map(SentRequest::event).toList())
                .isEqualTo(List.of(event(1), event(2)));
    }

    @Test
    void events_that_said_the_same_have_the_same_content() {
        delivery(OURS, CRM, 1, "e", "AUTOMATIC", 1);
        delivery(OURS, CRM, 2, "e", "AUTOMATIC", 1);
        delivery(OURS, CRM, 3, "e", "AUTOMATIC", 1);
        said(1, "{\"a\":1}");
        said(2, "{\"a\":1}");
        said(3, "{\"a\":2}");

        List<String> contents = requests.aboutEntity(SCOPE, "e").getFirst().requests().stream()
                .map(SentRequest::content)
                .toList();

        assertThat(contents.get(0)).isNotNull().isEqualTo(contents.get(1)).isNotEqualTo(contents.get(2));
    }

    @Test
    void A5_C8_neither_what_is_anothers_nor_tests() {
        delivery(THEIRS, CRM, 1, "e", "AUTOMATIC", 1);
        delivery(OURS, CRM, 2, "e", "TEST", 1);

        assertThat(requests.aboutEvent(SCOPE, event(1))).isEmpty();
        assertThat(requests.aboutEntity(SCOPE, "e")).isEmpty();
    }

    private static EventId event(int number) {
        return new EventId(new UUID(TIME | 0x7000, number));
    }

    private static void delivery(
            AccountId account, UUID webhook, int event, String entity, String trigger, int attempts) {
        UUID id = new UUID(
                TIME | 0x8000 | webhook.getLeastSignificantBits(),
                account.value().getLeastSignificantBits() * 100 + event);
        DATABASE.sql()
                .sql("insert into delivery (id, account_id, webhook_id, event_id, origin_id, type, action,"
                        + " entity_id, trigger, created_at, status, attempts) values (?, ?, ?, ?, ?, 'client',"
                        + " 'update', ?, ?, now(), 'success', ?)")
                .params(id, account.value(), webhook, event(event).value(), account.value(), entity, trigger, attempts)
                .update();
        for (int number = 1; number <= attempts; number++) {
            DATABASE.sql()
                    .sql("insert into attempt (delivery_id, number, account_id, webhook_id, type, action, test,"
                            + " status, failure, trigger, at) values (?, ?, ?, ?, 'client', 'update', false, ?, ?,"
                            + " 'AUTOMATIC', timestamptz '2026-11-21 12:00Z' + make_interval(secs => ?))")
                    .params(
                            id,
                            number,
                            account.value(),
                            webhook,
                            number == attempts ? "success" : "failed",
                            number == attempts ? null : "RESPONSE_TIMEOUT",
                            event * 100 + number)
                    .update();
        }
    }

    private static void said(int event, String json) {
        DATABASE.sql()
                .sql("insert into content values (?, ?, 'client', 'update', null, 'e', now(), convert_to(?, 'UTF8'))")
                .params(event(event).value(), OURS.value(), json)
                .update();
    }
}
