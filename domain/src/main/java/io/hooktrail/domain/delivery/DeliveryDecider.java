package io.hooktrail.domain.delivery;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.Delivery.Cancelled;
import io.hooktrail.domain.delivery.Delivery.Exhausted;
import io.hooktrail.domain.delivery.Delivery.Held;
import io.hooktrail.domain.delivery.Delivery.Pending;
import io.hooktrail.domain.delivery.Delivery.Resending;
import io.hooktrail.domain.delivery.Delivery.Retrying;
import io.hooktrail.domain.delivery.Delivery.Succeeded;
import io.hooktrail.domain.delivery.Delivery.Unscheduled;
import io.hooktrail.domain.delivery.DeliveryCommand.AbandonAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.CancelDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.GiveUpDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.HoldDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RecordAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.ReleaseDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RequestRetry;
import io.hooktrail.domain.delivery.DeliveryCommand.ScheduleDelivery;
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
import io.hooktrail.domain.delivery.DeliveryRejection.AlreadyDelivered;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.hooktrail.domain.delivery.DeliveryRejection.NotPossibleNow;
import java.time.Duration;
import java.util.List;

/** What follows from a wish or an outcome: the table of docs/state-machines/delivery.md. */
public final class DeliveryDecider {

    private static final List<DeliveryEvent> NOTHING = List.of();

    private DeliveryDecider() {}

    /** The events that follow; none where the wish is already true. Throws {@link Rejected} where it is refused. */
    public static List<DeliveryEvent> decide(Delivery state, DeliveryCommand command) {
        return switch (command) {
            case ScheduleDelivery c -> state instanceof Unscheduled ? List.of(scheduled(c)) : NOTHING;
            case RecordAttempt c -> recorded(state, c);
            case AbandonAttempt c -> abandoned(state, c);
            case RequestRetry c -> requested(state, c);
            case HoldDelivery c -> outstanding(state) ? List.of(new DeliveryHeld(c.id(), c.at())) : NOTHING;
            case ReleaseDelivery c -> state instanceof Held ? List.of(new DeliveryReleased(c.id(), c.at())) : NOTHING;
            case CancelDelivery c -> cancelled(state, c);
            case GiveUpDelivery c -> givenUp(state, c);
        };
    }

    private static DeliveryScheduled scheduled(ScheduleDelivery c) {
        return new DeliveryScheduled(
                c.id(),
                c.account(),
                c.webhook(),
                c.event(),
                c.origin(),
                c.subject(),
                c.entityId(),
                c.trigger(),
                c.at());
    }

    private static List<DeliveryEvent> recorded(Delivery state, RecordAttempt c) {
        return switch (state) {
            case Unscheduled _ -> throw new Rejected(new DeliveryNotFound(c.id()));
            case Pending _, Retrying _, Resending _ -> outcome(state, c);
            // A late answer changes nothing.
            case Succeeded _, Exhausted _, Held _, Cancelled _ -> NOTHING;
        };
    }

    private static List<DeliveryEvent> outcome(Delivery state, RecordAttempt c) {
        Progress progress = state.progress();
        return switch (c.outcome()) {
            case Delivered(int status, Duration took) ->
                List.of(new DeliverySucceeded(
                        c.id(), progress.nextAttempt(), progress.trigger(), c.version(), status, c.sentAt(), took));
            case Refused refused -> {
                var failed = new AttemptFailed(
                        c.id(),
                        progress.nextAttempt(),
                        progress.trigger(),
                        c.version(),
                        refused.failure(),
                        refused.status(),
                        c.sentAt(),
                        refused.took());
                yield state instanceof Resending
                        ? List.of(failed)
                        : List.of(failed, afterFailure(progress, c, refused));
            }
        };
    }

    private static DeliveryEvent afterFailure(Progress progress, RecordAttempt c, Refused refused) {
        Integer status = refused.status();
        if (status != null && status == 410) {
            return new DeliveryExhausted(c.id(), ExhaustedReason.GONE, c.at());
        }
        if (status != null && !c.policy().retries(status)) {
            return new DeliveryExhausted(c.id(), ExhaustedReason.NON_RETRYABLE_STATUS, c.at());
        }
        return c.policy()
                .delayBefore(progress.retriesUsed(), c.jitter())
                .<DeliveryEvent>map(delay -> planned(progress, c, later(delay, refused)))
                .orElseGet(() -> new DeliveryExhausted(c.id(), ExhaustedReason.RETRIES_USED_UP, c.at()));
    }

    private static RetryPlanned planned(Progress progress, RecordAttempt c, Duration delay) {
        return new RetryPlanned(c.id(), progress.nextAttempt() + 1, delay, c.at());
    }

    /** A receiver that asks for more time gets it (RFC 9110, 10.2.3); one that asks for less waits as planned. */
    private static Duration later(Duration delay, Refused refused) {
        Duration asked = refused.retryAfter();
        return asked != null && asked.compareTo(delay) > 0 ? asked : delay;
    }

    private static List<DeliveryEvent> abandoned(Delivery state, AbandonAttempt c) {
        if (!outstanding(state) && !(state instanceof Resending)) {
            return NOTHING;
        }
        Progress progress = state.progress();
        return List.of(new AttemptAbandoned(c.id(), progress.nextAttempt(), progress.trigger(), c.at()));
    }

    private static List<DeliveryEvent> requested(Delivery state, RequestRetry c) {
        return switch (state) {
            case Unscheduled _ -> throw new Rejected(new DeliveryNotFound(c.id()));
            case Retrying _, Exhausted _ -> List.of(retry(state, c));
            case Succeeded _ when c.force() -> List.of(retry(state, c));
            case Succeeded _ -> throw new Rejected(new AlreadyDelivered(c.id()));
            case Pending _, Resending _, Held _, Cancelled _ ->
                throw new Rejected(new NotPossibleNow(c.id(), state.status(), "retried"));
        };
    }

    private static RetryRequested retry(Delivery state, RequestRetry c) {
        return new RetryRequested(c.id(), state.progress().nextAttempt(), c.trigger(), c.by(), c.at());
    }

    private static List<DeliveryEvent> cancelled(Delivery state, CancelDelivery c) {
        return switch (state) {
            case Unscheduled _ -> throw new Rejected(new DeliveryNotFound(c.id()));
            case Pending _, Retrying _, Held _ -> List.of(new DeliveryCancelled(c.id(), c.by(), c.at()));
            case Cancelled _ -> NOTHING;
            case Succeeded _, Resending _, Exhausted _ ->
                throw new Rejected(new NotPossibleNow(c.id(), state.status(), "cancelled"));
        };
    }

    private static List<DeliveryEvent> givenUp(Delivery state, GiveUpDelivery c) {
        return outstanding(state) || state instanceof Held
                ? List.of(new DeliveryExhausted(c.id(), c.reason(), c.at()))
                : NOTHING;
    }

    private static boolean outstanding(Delivery state) {
        return state instanceof Pending || state instanceof Retrying;
    }
}
