package io.hooktrail.application.bulkretry;

import io.hooktrail.application.Failures;
import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.Units;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetry.Running;
import io.hooktrail.domain.bulkretry.BulkRetry.Unrequested;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.AdvanceBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.Job;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;
import io.hooktrail.domain.delivery.AttemptTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the bulk retries, a step of each in turn. A step is one transaction: the retries and the record of how far it
 * came, or nothing. So it does not matter which node makes it, or whether that node dies.
 */
public final class BulkRetryRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BulkRetryRunner.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int PASSES = 20;
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Parts parts;
    private final RetryingWhatMatches matching;
    private final RecoveringAWebhook recovering;
    private final InstantSource clock;
    private final Map<BulkRetryId, Instant> resting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("bulk-retries").factory());

    /** What steps are recorded with. */
    record Parts(Units units, EventStore store, NestedCommands commands, BulkRetryQueue queue, AccountTree tree) {}

    BulkRetryRunner(Parts parts, RetryingWhatMatches matching, RecoveringAWebhook recovering, InstantSource clock) {
        this.parts = parts;
        this.matching = matching;
        this.recovering = recovering;
        this.clock = clock;
    }

    /** Begins to look for steps to make. */
    public void start() {
        var _ = clockwork.scheduleWithFixedDelay(this::runDue, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void runDue() {
        try {
            int passes = PASSES;
            while (passes-- > 0 && pass() > 0) {
                // As long as there is something to do, up to a bound: what came meanwhile gets its turn too.
            }
        } catch (RuntimeException failure) {
            log.warn("Looking for bulk retries failed and will be repeated: {}", failure.toString());
        }
    }

    /** One step of each that is due; answers how many were made. */
    int pass() {
        List<BulkRetryId> due = parts.units.inTransaction(parts.queue::due);
        return (int)
                due.stream().filter(id -> !rests(id)).filter(this::stepOrRest).count();
    }

    private boolean rests(BulkRetryId id) {
        resting.values().removeIf(until -> !clock.instant().isBefore(until));
        return resting.containsKey(id);
    }

    private boolean stepOrRest(BulkRetryId id) {
        try {
            return parts.units.inTransaction(() -> parts.queue.take(id) && step(id));
        } catch (Rejected pausedMeanwhile) {
            return false;
        } catch (RuntimeException failure) {
            if (!Failures.isConflict(failure)) {
                log.warn("A step of bulk retry {} failed and will be repeated", id, failure);
                resting.put(id, clock.instant().plus(REST_AFTER_FAILURE));
            }
            return false;
        }
    }

    private boolean step(BulkRetryId id) {
        if (!(load(id) instanceof Running(Job job))) {
            return false;
        }
        var turn = new Turn(id, job, limit(job));
        Step step = switch (job.task()) {
            case RetryMatching task ->
                matching.step(turn, scope(job, task), Filters.of(task.criteria()), AttemptTrigger.BULK, job.position());
            case RecoverWebhook task -> recovering.step(turn, task);
        };
        var advance =
                new AdvanceBulkRetry(id, step.position(), step.handled(), step.refused(), step.last(), clock.instant());
        parts.commands.dispatch(advance, MetaData.from(turn.by().asMetadata()));
        return true;
    }

    /** A second's worth; the queue gives the next step a second later. */
    private static int limit(Job job) {
        Integer rate = job.ratePerSecond();
        return rate == null ? PageRequest.MAX_LIMIT : Math.min(PageRequest.MAX_LIMIT, rate);
    }

    private AccountScope scope(Job job, RetryMatching task) {
        return task.everywhere() ? parts.tree.scopeOfAll(job.account()) : parts.tree.scopeOf(job.account());
    }

    private BulkRetry load(BulkRetryId id) {
        List<? extends DomainEventMessage<?>> stream =
                parts.store.readEvents(id.toString()).asStream().toList();
        BulkRetry state = new Unrequested();
        for (DomainEventMessage<?> message : stream) {
            state = BulkRetry.evolve(state, (BulkRetryEvent) message.getPayload());
        }
        return state;
    }

    /** Ends after the step that is being made. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(10, TimeUnit.SECONDS)) {
                clockwork.shutdownNow();
            }
        } catch (InterruptedException _) {
            clockwork.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
