package io.hooktrail.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.delivery.Delivery.Exhausted;
import io.hooktrail.domain.delivery.Delivery.Pending;
import io.hooktrail.domain.delivery.Delivery.Retrying;
import io.hooktrail.domain.delivery.Delivery.Succeeded;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptFailed;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryExhausted;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliverySucceeded;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryPlanned;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveringTest {

    @Test
    void C4_it_is_pending_until_the_first_attempt() {
        assertThat(ADelivery.scheduled().state()).isInstanceOf(Pending.class);
        assertThat(ADelivery.scheduled().state().status()).isEqualTo(DeliveryStatus.PENDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void GKM_10_any_2xx_is_success(int status) {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.answered(status)).singleElement().isInstanceOf(DeliverySucceeded.class);
        assertThat(delivery.state()).isInstanceOf(Succeeded.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500, 503})
    void GKM_10_any_other_answer_is_a_failed_attempt_with_another_one_planned(int status) {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.answered(status))
                .satisfiesExactly(
                        failed -> assertThat(failed)
                                .isInstanceOfSatisfying(
                                        AttemptFailed.class,
                                        e -> assertThat(e.status()).isEqualTo(status)),
                        planned -> assertThat(planned).isInstanceOfSatisfying(RetryPlanned.class, e -> {
                            assertThat(e.attempt()).isEqualTo(2);
                            assertThat(e.delay()).isEqualTo(Duration.ofMinutes(2));
                        }));
        assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void GKM_22_it_waits_longer_after_each_failure_and_is_exhausted_after_the_last() {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.refused().getLast())
                .isInstanceOfSatisfying(
                        RetryPlanned.class, e -> assertThat(e.delay()).hasMinutes(2));
        assertThat(delivery.refused().getLast())
                .isInstanceOfSatisfying(
                        RetryPlanned.class, e -> assertThat(e.delay()).hasMinutes(6));
        assertThat(delivery.refused().getLast())
                .isInstanceOfSatisfying(
                        DeliveryExhausted.class,
                        e -> assertThat(e.reason()).isEqualTo(ExhaustedReason.RETRIES_USED_UP));
        assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(delivery.state().progress().attempts()).isEqualTo(3);
    }

    @Test
    void a_retry_falls_within_the_jitter_of_its_policy() {
        var refused = new AttemptOutcome.Refused(FailureClass.CONNECT_REFUSED, null, ADelivery.TOOK, null);
        var planned =
                ADelivery.scheduled().record(refused, ADelivery.TWO_RETRIES, 1).getLast();
        assertThat(planned)
                .isInstanceOfSatisfying(
                        RetryPlanned.class, e -> assertThat(e.delay()).isEqualTo(Duration.ofSeconds(132)));
    }

    @Test
    void C6_a_non_retryable_status_exhausts_at_once() {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.answered(400).getLast())
                .isInstanceOfSatisfying(
                        DeliveryExhausted.class,
                        e -> assertThat(e.reason()).isEqualTo(ExhaustedReason.NON_RETRYABLE_STATUS));
        assertThat(delivery.state()).isInstanceOf(Exhausted.class);
    }

    @Test
    void a_receiver_that_is_gone_gets_no_more() {
        assertThat(ADelivery.scheduled().answered(410).getLast())
                .isInstanceOfSatisfying(
                        DeliveryExhausted.class, e -> assertThat(e.reason()).isEqualTo(ExhaustedReason.GONE));
    }

    @Test
    void a_receiver_that_asks_for_more_time_gets_it() {
        assertThat(delayAfterAsking(Duration.ofMinutes(10))).hasMinutes(10);
    }

    @Test
    void a_receiver_that_asks_for_less_time_waits_as_planned() {
        assertThat(delayAfterAsking(Duration.ofSeconds(1))).hasMinutes(2);
    }

    private static Duration delayAfterAsking(Duration retryAfter) {
        var busy = new AttemptOutcome.Refused(FailureClass.HTTP_STATUS, 503, ADelivery.TOOK, retryAfter);
        return ((RetryPlanned) ADelivery.scheduled().record(busy).getLast()).delay();
    }

    @Test
    void TM_24_a_test_is_tried_once() {
        ADelivery test = ADelivery.scheduled(AttemptTrigger.TEST);
        assertThat(test.refused().getLast()).isInstanceOf(DeliveryExhausted.class);
    }

    @Test
    void a_late_answer_changes_nothing() {
        ADelivery delivery = ADelivery.scheduled();
        delivery.answered(200);
        assertThat(delivery.answered(500)).isEmpty();
        assertThat(delivery.answered(200)).isEmpty();
    }

    @Test
    void scheduling_twice_is_scheduling_once() {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.scheduledAgain()).isEmpty();
        assertThat(DeliveryId.of(ADelivery.EVENT, ADelivery.WEBHOOK)).isEqualTo(ADelivery.ID);
    }

    @Test
    void an_abandoned_attempt_is_repeated_at_once_and_costs_no_retry() {
        ADelivery delivery = ADelivery.scheduled();
        delivery.abandoned();
        assertThat(delivery.state()).isEqualTo(new Retrying(new Progress(1, 0, AttemptTrigger.RECOVERY)));
        assertThat(delivery.refused().getLast())
                .isInstanceOfSatisfying(
                        RetryPlanned.class, e -> assertThat(e.delay()).hasMinutes(2));
    }
}
