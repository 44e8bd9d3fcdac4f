package io.hooktrail.application.usage;

import static io.hooktrail.application.usage.Verdict.ANOTHER_EVENT;
import static io.hooktrail.application.usage.Verdict.BULK_RETRY;
import static io.hooktrail.application.usage.Verdict.FIRST;
import static io.hooktrail.application.usage.Verdict.MANUAL_RETRY;
import static io.hooktrail.application.usage.Verdict.PARENT_AND_CHILD_SUBSCRIBED;
import static io.hooktrail.application.usage.Verdict.RECOVERY;
import static io.hooktrail.application.usage.Verdict.RECOVERY_AFTER_CRASH;
import static io.hooktrail.application.usage.Verdict.RETRY_AFTER_ERROR;
import static io.hooktrail.application.usage.Verdict.RETRY_AFTER_TIMEOUT;
import static io.hooktrail.application.usage.Verdict.SAME_CONTENT;
import static io.hooktrail.application.usage.Verdict.TWO_WEBHOOKS_WITH_THE_SAME_URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final AccountId PARENT = new AccountId(new UUID(0, 1));
    private static final AccountId CHILD = new AccountId(new UUID(0, 2));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void MT_12_one_request_is_no_repetition() {
        assertThat(verdicts(lane(1, PARENT, "https://a", first(1, 1)))).containsExactly(FIRST);
    }

    @Test
    void I4_after_a_time_out_the_receiver_may_hear_it_again() {
        assertThat(verdicts(lane(
                        1,
                        PARENT,
                        "https://a",
                        failed(1, 1, FailureClass.RESPONSE_TIMEOUT),
                        again(1, 2, AttemptTrigger.AUTOMATIC))))
                .containsExactly(FIRST, RETRY_AFTER_TIMEOUT);
    }

    @Test
    void I4_after_an_error() {
        assertThat(verdicts(lane(
                        1,
                        PARENT,
                        "https://a",
                        failed(1, 1, FailureClass.HTTP_STATUS),
                        again(1, 2, AttemptTrigger.AUTOMATIC))))
                .containsExactly(FIRST, RETRY_AFTER_ERROR);
    }

    @Test
    void I4_because_somebody_asked() {
        assertThat(verdicts(lane(
                        1,
                        PARENT,
                        "https://a",
                        first(1, 1),
                        again(1, 2, AttemptTrigger.MANUAL),
                        again(1, 3, AttemptTrigger.BULK),
                        again(1, 4, AttemptTrigger.RECOVERY))))
                .containsExactly(FIRST, MANUAL_RETRY, BULK_RETRY, RECOVERY);
    }

    @Test
    void I4_because_a_node_died_before_it_recorded_the_outcome() {
        assertThat(verdicts(lane(
                        1,
                        PARENT,
                        "https://a",
                        failed(1, 1, FailureClass.OUTCOME_UNKNOWN),
                        again(1, 2, AttemptTrigger.RECOVERY))))
                .containsExactly(FIRST, RECOVERY_AFTER_CRASH);
    }

    @Test
    void MT_12_because_two_webhooks_lead_to_one_url() {
        assertThat(verdicts(
                        lane(1, PARENT, "https://a", first(1, 1)),
                        lane(2, PARENT, "https://a", first(1, 1)),
                        lane(3, PARENT, "https://b", first(1, 1))))
                .containsExactly(FIRST, TWO_WEBHOOKS_WITH_THE_SAME_URL, FIRST);
    }

    @Test
    void MT_12_because_parent_and_child_both_subscribed() {
        assertThat(verdicts(lane(1, CHILD, "https://a", first(1, 1)), lane(2, PARENT, "https://a", first(1, 1))))
                .containsExactly(FIRST, PARENT_AND_CHILD_SUBSCRIBED);
    }

    @Test
    void MT_12_because_the_producer_said_it_twice() {
        assertThat(verdicts(lane(1, PARENT, "https://a", says(1, "same"), says(2, "same"), says(3, "other"))))
                .containsExactly(FIRST, SAME_CONTENT, ANOTHER_EVENT);
    }

    @Test
    void what_is_not_kept_any_more_is_not_called_the_same() {
        assertThat(verdicts(lane(1, PARENT, "https://a", says(1, null), says(2, null))))
                .containsExactly(FIRST, ANOTHER_EVENT);
    }

    private static Stream<Verdict> verdicts(Lane... lanes) {
        var repetitions = new Repetitions(
                List.of(lanes), (below, above) -> below.equals(above) || (below.equals(CHILD) && above.equals(PARENT)));
        return repetitions.judged().stream()
                .flatMap(lane -> lane.requests().stream())
                .map(Repetitions.Judged::verdict);
    }

    private static Lane lane(int webhook, AccountId account, String url, SentRequest... requests) {
        return new Lane(
                new WebhookRef(new WebhookId(new UUID(1, webhook)), "W" + webhook, url), account, List.of(requests));
    }

    private static SentRequest first(int event, int number) {
        return request(event, "content " + event, number, AttemptTrigger.AUTOMATIC, null);
    }

    private static SentRequest says(int event, String content) {
        return request(event, content, 1, AttemptTrigger.AUTOMATIC, null);
    }

    private static SentRequest again(int event, int number, AttemptTrigger trigger) {
        return request(event, "content " + event, number, trigger, null);
    }

    private static SentRequest failed(int event, int number, FailureClass failure) {
        return request(event, "content " + event, number, AttemptTrigger.AUTOMATIC, failure);
    }

    private static SentRequest request(
            int event, String content, int number, AttemptTrigger trigger, FailureClass failure) {
        return new SentRequest(
                new DeliveryId(new UUID(2, event)),
                new EventId(new UUID(3, event)),
                content,
                number,
                NOON.plusSeconds(event * 10L + number),
                trigger,
                null,
                failure == null ? AttemptStatus.SUCCESS : AttemptStatus.FAILED,
                null,
                failure);
    }
}
