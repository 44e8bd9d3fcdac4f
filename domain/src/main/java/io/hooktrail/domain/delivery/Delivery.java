package io.hooktrail.domain.delivery;

import io.hooktrail.domain.delivery.DeliveryEvent.AttemptAbandoned;
import io.hooktrail.domain.delivery.DeliveryEvent.AttemptFailed;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryCancelled;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryExhausted;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryHeld;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryReleased;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliverySucceeded;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryPlanned;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryRequested;

/** A delivery in one of its states; each has a {@link DeliveryStatus} by which the world knows it. */
public sealed interface Delivery {

    /** How far it has come. */
    Progress progress();

    /** The word for it. */
    DeliveryStatus status();

    /** It does not exist yet. */
    record Unscheduled() implements Delivery {
        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.PENDING;
        }
    }

    /** Owed; no attempt was made yet (C4). */
    record Pending(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.PENDING;
        }
    }

    /** At least one attempt was made, another is planned. */
    record Retrying(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.FAILED;
        }
    }

    /** The receiver accepted. */
    record Succeeded(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.SUCCESS;
        }
    }

    /** The receiver accepted, and somebody wants it sent once more: whatever comes of that, it was delivered. */
    record Resending(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.SUCCESS;
        }
    }

    /** No automatic attempt is left. */
    record Exhausted(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.EXHAUSTED;
        }
    }

    /** It waits for its webhook to be enabled. */
    record Held(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.HELD;
        }
    }

    /** Somebody called it off. */
    record Cancelled(Progress progress) implements Delivery {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.CANCELLED;
        }
    }

    /** The state after one more event. */
    static Delivery evolve(Delivery before, DeliveryEvent event) {
        Progress progress = before.progress();
        return switch (event) {
            case DeliveryScheduled e -> new Pending(Progress.begin(e.trigger()));
            case DeliverySucceeded _ -> new Succeeded(progress.attempted());
            case AttemptFailed _ ->
                before instanceof Resending ? new Succeeded(progress.attempted()) : new Retrying(progress.attempted());
            case AttemptAbandoned _ ->
                before instanceof Resending
                        ? new Succeeded(progress.attempted())
                        : new Retrying(progress.attempted().again());
            case RetryPlanned _ -> new Retrying(progress.retried());
            case DeliveryExhausted _ -> new Exhausted(progress.spent());
            case RetryRequested e ->
                before instanceof Succeeded
                        ? new Resending(progress.next(e.trigger()))
                        : new Retrying(progress.next(e.trigger()));
            case DeliveryHeld _ -> new Held(progress);
            case DeliveryReleased _ -> progress.attempts() == 0 ? new Pending(progress) : new Retrying(progress);
            case DeliveryCancelled _ -> new Cancelled(progress);
        };
    }
}
