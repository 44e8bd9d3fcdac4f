package io.hooktrail.application.delivery;

import io.hooktrail.application.Failures;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.KernelRejection.ChangedMeanwhile;
import io.hooktrail.application.OncePerKey;
import io.hooktrail.application.Requester;
import io.hooktrail.application.Units;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.Delivery.Unscheduled;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryCommand.CancelDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RequestRetry;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryRejection.AttemptInFlight;
import io.hooktrail.domain.delivery.DeliveryRejection.DeliveryNotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What people may ask of one delivery: try again, call it off. Whoever calls has made sure that the delivery is within
 * the caller's accounts.
 */
public final class DeliveryRequests {

    private static final int TRIES = 4;

    private final Units units;
    private final EventStore store;
    private final Schedule schedule;
    private final DeliveryRecorder recorder;
    private final OncePerKey once;
    private final InstantSource clock;

    DeliveryRequests(
            Units units,
            EventStore store,
            Schedule schedule,
            DeliveryRecorder recorder,
            OncePerKey once,
            InstantSource clock) {
        this.units = units;
        this.store = store;
        this.schedule = schedule;
        this.recorder = recorder;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Another attempt, now.
     *
     * @param trigger manual, bulk or recovery
     * @param force also when it was delivered: a deliberate duplicate
     * @param key null if asking twice shall do it twice
     * @return the number of that attempt
     * @throws Rejected with a {@link io.hooktrail.domain.delivery.DeliveryRejection}
     */
    public int retry(
            DeliveryId delivery, AttemptTrigger trigger, boolean force, Requester by, @Nullable IdempotencyKey key) {
        var command = new RequestRetry(delivery, trigger, by.actor(), force, clock.instant());
        String attempt = untilNoConflict(command.id(), TRIES, () -> once.ask(key, () -> attemptAfter(command, by)));
        return Integer.parseInt(attempt.substring(attempt.indexOf('/') + 1));
    }

    /** Never deliver it; refused while an attempt is on its way. Asking twice is asking once. */
    public void cancel(DeliveryId delivery, Requester by) {
        var command = new CancelDelivery(delivery, by.actor(), clock.instant());
        var _ = untilNoConflict(delivery, TRIES, () -> decide(command, by));
    }

    /** The name of an attempt is that of its delivery and its number. */
    private String attemptAfter(RequestRetry command, Requester by) {
        return command.id() + "/" + decide(command, by).state().progress().nextAttempt();
    }

    private <T> T untilNoConflict(DeliveryId delivery, int triesLeft, Callable<T> work) {
        try {
            return units.inTransaction(work);
        } catch (RuntimeException failure) {
            if (!Failures.isConflict(failure)) {
                throw failure;
            }
            if (triesLeft == 1) {
                throw new Rejected(new ChangedMeanwhile(delivery.toString()));
            }
            return untilNoConflict(delivery, triesLeft - 1, work);
        }
    }

    private Standing decide(DeliveryCommand command, Requester by) {
        return decide(command, by, by.requestId() == null ? by.actor() : by.requestId());
    }

    /** In the running unit. */
    Standing decide(DeliveryCommand command, Requester by, String cause) {
        if (schedule.lockAndSeeIfInFlight(command.id())) {
            throw new Rejected(new AttemptInFlight(command.id()));
        }
        Standing standing = load(command.id());
        return recorder.decide(standing, command, DeliveryRecorder.metadata(by, standing, cause));
    }

    private Standing load(DeliveryId id) {
        List<? extends DomainEventMessage<?>> stream =
                store.readEvents(id.toString()).asStream().toList();
        if (stream.isEmpty() || !(stream.getFirst().getPayload() instanceof DeliveryScheduled scheduled)) {
            throw new Rejected(new DeliveryNotFound(id));
        }
        Delivery state = new Unscheduled();
        for (DomainEventMessage<?> message : stream) {
            state = Delivery.evolve(state, (DeliveryEvent) message.getPayload());
        }
        return new Standing(id, scheduled.webhook(), scheduled.account(), scheduled.event(), state, stream.size());
    }
}
