package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.domain.delivery.DeliveryStatus.CANCELLED;
import static io.hooktrail.domain.delivery.DeliveryStatus.EXHAUSTED;
import static io.hooktrail.domain.delivery.DeliveryStatus.FAILED;
import static io.hooktrail.domain.delivery.DeliveryStatus.HELD;
import static io.hooktrail.domain.delivery.DeliveryStatus.PENDING;
import static io.hooktrail.domain.delivery.DeliveryStatus.SUCCESS;

import io.hooktrail.domain.delivery.DeliveryEvent;
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
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of one unit of work make of one delivery: its row before and after, and the attempts between. */
final class DeliveryChange {

    private final DeliveryHead head;
    private final @Nullable DeliveryState before;
    private final List<AttemptRow> attempts = new ArrayList<>();
    private @Nullable Instant replanned;
    private DeliveryState now;

    /** @param before null if the delivery is new */
    DeliveryChange(DeliveryHead head, @Nullable DeliveryState before) {
        this.head = head;
        this.before = before;
        this.now = before == null ? DeliveryState.PENDING : before;
    }

    void fold(DeliveryEvent event) {
        now = switch (event) {
            case DeliveryScheduled _ -> now;
            case DeliverySucceeded e -> attempted(SUCCESS, AttemptRow.of(e, now.requestedBy()));
            case AttemptFailed e -> attempted(unlessDelivered(), AttemptRow.of(e, now.requestedBy()));
            case AttemptAbandoned e -> abandoned(e);
            case RetryPlanned e -> planned(Times.micros(e.dueAt()));
            case DeliveryExhausted e -> now.ended(EXHAUSTED, e.reason(), Times.micros(e.at()));
            case RetryRequested e -> now.due(unlessDelivered(), Times.micros(e.at()), e.by());
            case DeliveryHeld _ -> now.resting(HELD, null);
            case DeliveryReleased e ->
                now.due(now.attempts() == 0 ? PENDING : FAILED, Times.micros(e.at()), now.requestedBy());
            case DeliveryCancelled e -> now.ended(CANCELLED, null, Times.micros(e.at()));
        };
    }

    /** What was delivered stays delivered, whatever comes of sending it once more. */
    private DeliveryStatus unlessDelivered() {
        return now.status() == SUCCESS ? SUCCESS : FAILED;
    }

    private DeliveryState attempted(DeliveryStatus then, AttemptRow attempt) {
        attempts.add(attempt);
        return now.attempted(then, attempt);
    }

    private DeliveryState abandoned(AttemptAbandoned event) {
        Instant next = now.status() == SUCCESS ? null : Times.micros(event.at());
        DeliveryState then = attempted(unlessDelivered(), AttemptRow.of(event, now.requestedBy(), next));
        return next == null ? then : then.due(FAILED, next, null);
    }

    private DeliveryState planned(Instant due) {
        if (attempts.isEmpty()) {
            // The failure was in a unit before: a replay cuts its batches where it likes.
            replanned = due;
        } else {
            attempts.set(attempts.size() - 1, attempts.getLast().planning(due));
        }
        return now.due(FAILED, due, null);
    }

    DeliveryHead head() {
        return head;
    }

    @Nullable
    DeliveryState before() {
        return before;
    }

    DeliveryState now() {
        return now;
    }

    boolean isNew() {
        return before == null;
    }

    /** Attempts that were made. */
    List<AttemptRow> attempts() {
        return attempts;
    }

    /** When what follows the newest attempt before this unit was planned for. */
    @Nullable
    Instant replanned() {
        return replanned;
    }

    /** Whether it ended without an attempt, and had not before. */
    boolean calledOff() {
        return now.calledOffAt() != null && (before == null || before.calledOffAt() == null);
    }

    /** Whether it had ended without an attempt, and goes on. */
    boolean resumed() {
        return before != null && before.calledOffAt() != null && now.calledOffAt() == null;
    }
}
