package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetry.Cancelled;
import io.hooktrail.domain.bulkretry.BulkRetry.Finished;
import io.hooktrail.domain.bulkretry.BulkRetry.Paused;
import io.hooktrail.domain.bulkretry.BulkRetry.Running;
import io.hooktrail.domain.bulkretry.BulkRetry.Unrequested;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.AdvanceBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryFinished;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotFound;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotRunning;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryOver;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.PeriodUnusable;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.RateUnusable;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;
import java.util.ArrayList;
import java.util.List;

/** What follows from a wish about a bulk retry. */
public final class BulkRetryDecider {

    /** Deliveries a second at most. */
    public static final int FASTEST = 1_000;

    private static final List<BulkRetryEvent> NOTHING = List.of();

    private BulkRetryDecider() {}

    /** The events that follow; none where the wish is already true. Throws {@link Rejected} where it is refused. */
    public static List<BulkRetryEvent> decide(BulkRetry state, BulkRetryCommand command) {
        if (state instanceof Unrequested && !(command instanceof RequestBulkRetry)) {
            throw new Rejected(new BulkRetryNotFound(command.id()));
        }
        return switch (command) {
            case RequestBulkRetry c -> state instanceof Unrequested ? requested(c) : NOTHING;
            case AdvanceBulkRetry c -> advanced(state, c);
            case PauseBulkRetry c -> {
                unlessOver(state, c);
                yield state instanceof Running ? List.of(new BulkRetryPaused(c.id(), c.by(), c.at())) : NOTHING;
            }
            case ResumeBulkRetry c -> {
                unlessOver(state, c);
                yield state instanceof Paused ? List.of(new BulkRetryResumed(c.id(), c.by(), c.at())) : NOTHING;
            }
            case CancelBulkRetry c -> cancelled(state, c);
        };
    }

    private static List<BulkRetryEvent> requested(RequestBulkRetry c) {
        BulkRetryEvent requested = switch (c.task()) {
            case RetryMatching task -> requested(task, c);
            case RecoverWebhook task -> requested(task, c);
        };
        return c.matched() == 0 ? List.of(requested, new BulkRetryFinished(c.id(), c.at())) : List.of(requested);
    }

    private static BulkRetryEvent requested(RetryMatching task, RequestBulkRetry c) {
        Integer rate = c.ratePerSecond();
        if (rate != null && (rate < 1 || rate > FASTEST)) {
            throw new Rejected(new RateUnusable(FASTEST));
        }
        return new BulkRetryRequested(
                c.id(), c.account(), task.everywhere(), task.criteria(), rate, c.matched(), c.by(), c.at());
    }

    private static BulkRetryEvent requested(RecoverWebhook task, RequestBulkRetry c) {
        if (!task.since().isBefore(task.until())) {
            throw new Rejected(new PeriodUnusable());
        }
        return new RecoveryRequested(
                c.id(),
                c.account(),
                task.webhook(),
                task.since(),
                task.until(),
                task.mode(),
                c.matched(),
                c.by(),
                c.at());
    }

    /** Refused unless it runs, so that the transaction of a step that comes too late is undone. */
    private static List<BulkRetryEvent> advanced(BulkRetry state, AdvanceBulkRetry c) {
        if (!(state instanceof Running)) {
            throw new Rejected(new BulkRetryNotRunning(c.id()));
        }
        var events = new ArrayList<BulkRetryEvent>();
        if (c.handled() > 0 || !c.last()) {
            events.add(new BulkRetryAdvanced(c.id(), c.position(), c.handled(), c.refused(), c.at()));
        }
        if (c.last()) {
            events.add(new BulkRetryFinished(c.id(), c.at()));
        }
        return events;
    }

    private static List<BulkRetryEvent> cancelled(BulkRetry state, CancelBulkRetry c) {
        if (state instanceof Cancelled) {
            return NOTHING;
        }
        unlessOver(state, c);
        return List.of(new BulkRetryCancelled(c.id(), c.by(), c.at()));
    }

    private static void unlessOver(BulkRetry state, BulkRetryCommand c) {
        if (state instanceof Finished || state instanceof Cancelled) {
            throw new Rejected(new BulkRetryOver(c.id()));
        }
    }
}
