package io.hooktrail.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.Delivery.Exhausted;
import io.hooktrail.domain.delivery.Delivery.Held;
import io.hooktrail.domain.delivery.Delivery.Pending;
import io.hooktrail.domain.delivery.Delivery.Retrying;
import io.hooktrail.domain.delivery.Delivery.Succeeded;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptFailed;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryCancelled;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryPlanned;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryRequested;
import io.hooktrail.domain.delivery.DeliveryRejection.AlreadyDelivered;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.hooktrail.domain.delivery.DeliveryRejection.NotPossibleNow;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RetryingByHandTest {

    @Test
    void C9_an_exhausted_delivery_is_failed_while_its_manual_retry_is_outstanding() {
        ADelivery delivery = ADelivery.scheduled().exhausted();
        assertThat(delivery.retried()).singleElement().isInstanceOfSatisfying(RetryRequested.class, e -> {
            assertThat(e.attempt()).isEqualTo(4);
            assertThat(e.by()).isEqualTo("user:1");
        });
        assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void C9_without_success_it_returns_to_exhausted_and_gets_no_new_automatic_retries() {
        ADelivery delivery = ADelivery.scheduled().exhausted();
        delivery.retried();
        delivery.refused();
        assertThat(delivery.state()).isInstanceOf(Exhausted.class);
    }

    @Test
    void GKM_25_a_manual_retry_that_succeeds_turns_the_delivery_to_success() {
        ADelivery delivery = ADelivery.scheduled().exhausted();
        delivery.retried();
        delivery.answered(200);
        assertThat(delivery.state()).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_retry_by_hand_between_automatic_ones_does_not_use_them_up() {
        ADelivery delivery = ADelivery.scheduled();
        delivery.refused();
        delivery.retried();
        assertThat(delivery.refused().getLast())
                .isInstanceOfSatisfying(
                        RetryPlanned.class, e -> assertThat(e.delay()).hasMinutes(6));
    }

    @Test
    void C9_what_was_delivered_is_sent_again_only_on_purpose() {
        ADelivery delivery = ADelivery.scheduled();
        delivery.answered(200);
        assertRefused(delivery::retried, AlreadyDelivered.class);
        assertThat(delivery.resent()).singleElement().isInstanceOf(RetryRequested.class);
        assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.SUCCESS);
    }

    @Test
    void a_deliberate_duplicate_that_fails_leaves_the_delivery_delivered() {
        ADelivery delivery = ADelivery.scheduled();
        delivery.answered(200);
        delivery.resent();
        assertThat(delivery.refused()).singleElement().isInstanceOf(AttemptFailed.class);
        assertThat(delivery.state()).isInstanceOf(Succeeded.class);
    }

    @Test
    void what_was_never_scheduled_cannot_be_retried() {
        assertRefused(() -> ADelivery.unscheduled().retried(), DeliveryNotFound.class);
    }

    @Test
    void what_was_not_tried_yet_cannot_be_retried() {
        assertRefused(() -> ADelivery.scheduled().retried(), NotPossibleNow.class);
    }

    @Test
    void a_held_delivery_waits_and_goes_on_where_it_was() {
        ADelivery fresh = ADelivery.scheduled();
        fresh.held();
        assertThat(fresh.state()).isInstanceOf(Held.class);
        fresh.released();
        assertThat(fresh.state()).isInstanceOf(Pending.class);

        ADelivery tried = ADelivery.scheduled();
        tried.refused();
        tried.held();
        tried.released();
        assertThat(tried.state()).isEqualTo(new Retrying(new Progress(1, 1, AttemptTrigger.AUTOMATIC)));
    }

    @Test
    void what_is_owed_can_be_called_off() {
        ADelivery delivery = ADelivery.scheduled();
        assertThat(delivery.cancelled()).singleElement().isInstanceOf(DeliveryCancelled.class);
        assertThat(delivery.cancelled()).isEmpty();
        assertRefused(delivery::retried, NotPossibleNow.class);
    }

    @Test
    void what_is_over_cannot_be_called_off() {
        ADelivery delivered = ADelivery.scheduled();
        delivered.answered(200);
        assertRefused(delivered::cancelled, NotPossibleNow.class);
        assertRefused(ADelivery.scheduled().exhausted()::cancelled, NotPossibleNow.class);
    }

    private static void assertRefused(ThrowingCallable wish, Class<? extends DeliveryRejection> why) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(wish)
                .satisfies(refused -> assertThat(refused.rejection()).isInstanceOf(why));
    }
}
